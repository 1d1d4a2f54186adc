package newswire.app;

import org.jspecify.annotations.Nullable;

/** Who we say we are to web servers. Pure functions. */
final class UserAgent {
  private UserAgent() {}

  /**
   * @param contact a mail address or a page
   * @throws IllegalArgumentException if it is neither
   */
  static String of(String version, @Nullable String contact) {
    String name = "newswire/" + version;
    if (contact == null) {
      return name;
    }
    boolean mail = contact.matches("[!-'*-.0-~]{1,200}@[!-'*-.0-~]{1,200}");
    boolean page = contact.matches("https?://[!-'*-~]{1,400}");
    if (!mail && !page) {
      throw new IllegalArgumentException(
          "--contact is a mail address or an http(s) page, not \"" + contact + '"');
    }
    return name + " (+" + (mail ? "mailto:" : "") + contact + ')';
  }
}
