package shop;

/** Uses the other module's entity, has none of its own, and is passed over. */
public final class Greeting {

    public String of(Customer customer) {
        return "Hello " + customer;
    }
}
