package shop;

/** Mapped by conf/vouchers.xml, which application.yml names. */
public class OldVoucher {
    Long id;
    String secretCode;
}
