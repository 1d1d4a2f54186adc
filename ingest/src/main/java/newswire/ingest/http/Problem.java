package newswire.ingest.http;

import newswire.contract.Json;
import org.eclipse.jetty.http.HttpStatus;

/**
 * Why a request was not done, as RFC 9457 tells it.
 *
 * @param detail what is wrong and the mend, for a person
 */
record Problem(String title, int status, String detail) {
  static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(int status, String detail) {
    return new Problem(HttpStatus.getMessage(status), status, detail);
  }

  byte[] json() {
    return Json.write(this);
  }
}
