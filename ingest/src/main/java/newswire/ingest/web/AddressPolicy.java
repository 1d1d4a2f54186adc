package newswire.ingest.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** Which network addresses may be connected to. Immutable. */
public interface AddressPolicy {
  /** Every address; for those who fetch from their own network. */
  AddressPolicy ANY = address -> true;

  /** Only addresses of the public internet. */
  AddressPolicy PUBLIC = address -> isPublic(address.getAddress());

  /** Whether this resolved address may be connected to. */
  boolean allows(InetSocketAddress address);

  /**
   * Whether this is a unicast address of the public internet, as IANA's registries of special
   * addresses have it (RFC 6890 and its updates). Of IPv6 that is 2000::/3 without what is set
   * aside in it; addresses that carry one of IPv4 inside (6to4, Teredo, NAT64, mapped) are never
   * public, for what they lead to is somebody else's to say.
   */
  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return SpecialRanges.V4.stream().noneMatch(range -> range.contains(bytes));
    }
    return SpecialRanges.GLOBAL_UNICAST.contains(bytes)
        && SpecialRanges.V6.stream().noneMatch(range -> range.contains(bytes));
  }

  /** What is not the public internet's. */
  final class SpecialRanges {
    static final List<AddressRange> V4 =
        List.of(
            AddressRange.of("0.0.0.0", 8), // this network
            AddressRange.of("10.0.0.0", 8), // private
            AddressRange.of("100.64.0.0", 10), // carrier-grade NAT
            AddressRange.of("127.0.0.0", 8), // loopback
            AddressRange.of("169.254.0.0", 16), // link-local, and clouds' metadata
            AddressRange.of("172.16.0.0", 12), // private
            AddressRange.of("192.0.0.0", 24), // protocol assignments
            AddressRange.of("192.0.2.0", 24), // documentation
            AddressRange.of("192.88.99.0", 24), // 6to4 relays, withdrawn
            AddressRange.of("192.168.0.0", 16), // private
            AddressRange.of("198.18.0.0", 15), // benchmarks
            AddressRange.of("198.51.100.0", 24), // documentation
            AddressRange.of("203.0.113.0", 24), // documentation
            AddressRange.of("224.0.0.0", 4), // multicast
            AddressRange.of("240.0.0.0", 4)); // reserved, and broadcast

    static final AddressRange GLOBAL_UNICAST = AddressRange.of("2000::", 3);

    static final List<AddressRange> V6 =
        List.of(
            AddressRange.of("2001::", 23), // protocol assignments, Teredo among them
            AddressRange.of("2001:db8::", 32), // documentation
            AddressRange.of("2002::", 16), // 6to4
            AddressRange.of("3fff::", 20)); // documentation

    private SpecialRanges() {}
  }
}
