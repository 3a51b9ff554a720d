package shop;

/** Knows nothing of databases. */
public class Letter {

    private Long id;
    private String sentTo;
}
