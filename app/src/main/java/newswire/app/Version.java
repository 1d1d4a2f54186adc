package newswire.app;

import picocli.CommandLine.IVersionProvider;

/** Which newswire this is, as its jar says. */
final class Version implements IVersionProvider {
  /** The number alone; 0 if this is not a jar. */
  static String number() {
    String version = Newswire.class.getPackage().getImplementationVersion();
    return version == null ? "0" : version;
  }

  @Override
  public String[] getVersion() {
    String version = Newswire.class.getPackage().getImplementationVersion();
    return new String[] {
      "newswire " + (version == null ? "(unpackaged)" : version),
      "Java " + Runtime.version() + ", " + System.getProperty("os.name")
    };
  }
}
