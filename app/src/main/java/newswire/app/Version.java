package newswire.app;

import picocli.CommandLine.IVersionProvider;

/** Which newswire this is, as its jar says. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Newswire.class.getPackage().getImplementationVersion();
    return new String[] {
      "newswire " + (version == null ? "(unpackaged)" : version),
      "Java " + Runtime.version() + ", " + System.getProperty("os.name")
    };
  }
}
