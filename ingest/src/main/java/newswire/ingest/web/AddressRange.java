package newswire.ingest.web;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * The addresses that begin with the same bits. Immutable.
 *
 * @param bits how many of the first bits count
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record AddressRange(byte[] start, int bits) {

  /**
   * @param literal an address in digits; nothing is looked up
   */
  static AddressRange of(String literal, int bits) {
    try {
      return new AddressRange(InetAddress.getByName(literal).getAddress(), bits);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("not an address in digits: " + literal, e);
    }
  }

  /** Whether this address, of the same family, is one of them. */
  boolean contains(byte[] address) {
    if (address.length != start.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % 8);
      if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
