package com.example.shop.payment;

import com.example.shop.sales.PurchaseOrder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** A payment by SEPA bank transfer. */
@Entity
@Table(name = "bank_transfer")
@PrimaryKeyJoinColumn(name = "id", foreignKey = @ForeignKey(name = "bank_transfer_id_fkey"))
public class BankTransfer extends Payment {

    @Column(name = "iban", nullable = false, length = 34)
    private String iban;

    @Column(name = "reference", nullable = false, length = 140)
    private String reference;

    protected BankTransfer() {}

    public BankTransfer(PurchaseOrder order, BigDecimal amount, String iban, String reference) {
        super(order, amount);
        this.iban = iban;
        this.reference = reference;
    }
}
