// case: by hand
@Entity class Account {
    @Id @GeneratedValue Long id;
    @Override public boolean equals(Object other) { return other instanceof Account same && Objects.equals(id, same.id); }
    @Override public int hashCode() { return Objects.hash(id); }
}

// case: a superclass of two entities
@MappedSuperclass abstract class Base {
    @Id @GeneratedValue private Long id;
    public Long getId() { return id; }
    @Override public boolean equals(Object other) { return other instanceof Base same && getId().equals(same.getId()); }
    @Override public int hashCode() { return getId() == null ? 0 : getId().hashCode(); }
}
@Entity class Branch extends Base { String street; }
@Entity class Garden extends Base {
    @Override public boolean equals(Object other) { return super.equals(other); }
    @Override public int hashCode() { return 31 * super.hashCode(); }
}

// case: of all fields, as Lombok generates it
@Entity class Note {
    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) private Long id;
    private String text;
    public Long getId() { return this.id; }
    public String getText() { return this.text; }
    @Override public boolean equals(Object o) { return o == this; }
    @Override public int hashCode() {
        final int PRIME = 59;
        int result = 1;
        final Object $id = this.getId();
        result = result * PRIME + ($id == null ? 43 : $id.hashCode());
        final Object $text = this.getText();
        return result * PRIME + ($text == null ? 43 : $text.hashCode());
    }
}

// case: a primitive number
@Entity class Gauge {
    @Id @GeneratedValue long id;
    @Override public boolean equals(Object other) { return other instanceof Gauge same && id == same.id; }
    @Override public int hashCode() { return (int) (id ^ (id >>> 32)); }
}
