package shop;

/** No entity: a gate that finds none must not pass. */
public record Price(long cents) {}
