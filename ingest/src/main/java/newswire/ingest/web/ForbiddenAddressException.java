package newswire.ingest.web;

import java.io.IOException;

/** An address that must not be connected to; the message says which and why. */
final class ForbiddenAddressException extends IOException {
  private static final long serialVersionUID = 1L;

  ForbiddenAddressException(String message) {
    super(message);
  }
}
