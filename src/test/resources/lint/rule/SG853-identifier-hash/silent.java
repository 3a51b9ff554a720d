// case: a constant
@Entity class Member {
    @Id @GeneratedValue Long id;
    @Override public boolean equals(Object other) { return other instanceof Member same && id != null && id.equals(same.id); }
    @Override public int hashCode() { return getClass().hashCode(); }
}

// case: a natural key
@Entity class Stock {
    @Id @GeneratedValue Long id;
    String symbol;
    @Override public boolean equals(Object other) { return other instanceof Stock same && symbol.equals(same.symbol); }
    @Override public int hashCode() { return symbol.hashCode(); }
}

// case: an identifier that is not generated
@Entity class Currency {
    @Id String code;
    @Override public boolean equals(Object other) { return other instanceof Currency same && code.equals(same.code); }
    @Override public int hashCode() { return code.hashCode(); }
}

// case: the identifier of another entity
@Entity class Folder {
    @Id @GeneratedValue Long id;
    @ManyToOne Folder parent;
    String name;
    Long getId() { return id; }
    @Override public boolean equals(Object other) { return this == other; }
    @Override public int hashCode() { return Objects.hash(parent.getId(), parent.id, name); }
}

// case: the first result is kept
@Entity class Device {
    @Id @GeneratedValue Long id;
    @Transient private Integer hash;
    @Override public boolean equals(Object other) { return this == other; }
    @Override public int hashCode() {
        if (hash == null) {
            hash = id == null ? System.identityHashCode(this) : id.hashCode();
        }
        return hash;
    }
}

// case: those of Object
@Entity class Plain { @Id @GeneratedValue Long id; }
