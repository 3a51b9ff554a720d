package com.example.shop.payment;

import com.example.shop.sales.PurchaseOrder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.math.BigDecimal;

/** A payment by credit or debit card. */
@Entity
@Table(
        name = "card_payment",
        uniqueConstraints =
                @UniqueConstraint(name = "card_payment_authorization_code_key", columnNames = "authorization_code"))
@PrimaryKeyJoinColumn(name = "id", foreignKey = @ForeignKey(name = "card_payment_id_fkey"))
public class CardPayment extends Payment {

    @Column(name = "brand", nullable = false, length = 30)
    private String brand;

    @Column(name = "last_digits", nullable = false, length = 4)
    private String lastDigits;

    @Column(name = "authorization_code", nullable = false, length = 64)
    private String authorizationCode;

    protected CardPayment() {}

    public CardPayment(
            PurchaseOrder order, BigDecimal amount, String brand, String lastDigits, String authorizationCode) {
        super(order, amount);
        this.brand = brand;
        this.lastDigits = lastDigits;
        this.authorizationCode = authorizationCode;
    }
}
