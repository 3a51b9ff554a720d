package com.example.shop.sales;

import com.example.shop.Address;
import com.example.shop.catalog.Product;
import com.example.shop.customer.Customer;
import com.example.shop.customer.Tier;
import com.example.shop.payment.Payment;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Year;
import java.util.Map;
import java.util.UUID;

/** Turns a basket into an order, and a payment into a paid order. The caller owns the transaction. */
public class Checkout {

    private static final BigDecimal VIP_FROM = new BigDecimal("5000.00");

    private final EntityManager entityManager;
    private final Clock clock;

    public Checkout(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Places an order for the pieces of each product, by product number. */
    public PurchaseOrder place(UUID customerId, Address delivery, Map<Long, Integer> basket) {
        if (basket.isEmpty()) {
            throw new IllegalArgumentException("The basket is empty");
        }
        Customer customer = entityManager.find(Customer.class, customerId);
        PurchaseOrder order = new PurchaseOrder(nextNumber(), customer, delivery, clock.instant());
        basket.forEach((productId, quantity) -> {
            Product product = entityManager.find(Product.class, productId);
            if (!product.isActive()) {
                throw new IllegalStateException(product.name() + " is no longer sold");
            }
            order.add(product, quantity);
        });
        entityManager.persist(order);
        return order;
    }

    /** Records a payment; the order is paid, and its customer perhaps promoted, once the total has come in. */
    public void pay(PurchaseOrder order, Payment payment) {
        entityManager.persist(payment);
        if (payment.amount().compareTo(order.total()) >= 0) {
            order.markPaid();
            promoteGoodCustomer(order.customer());
        }
    }

    private void promoteGoodCustomer(Customer customer) {
        entityManager.flush();
        CustomerSpending spending = entityManager.find(CustomerSpending.class, customer.id());
        if (spending != null && spending.totalSpent().compareTo(VIP_FROM) >= 0) {
            customer.promoteTo(Tier.VIP);
        }
    }

    private String nextNumber() {
        Long placed = entityManager
                .createQuery("select count(o) from PurchaseOrder o", Long.class)
                .getSingleResult();
        return "%d-%06d".formatted(Year.now(clock).getValue(), placed + 1);
    }
}
