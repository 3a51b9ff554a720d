// case: the orders of a customer
@Entity class Customer { @Id Long id; @OneToMany(mappedBy = "customer", fetch = FetchType.EAGER) List<Purchase> purchases; }
@Entity class Purchase { @Id Long id; @ManyToOne(fetch = FetchType.LAZY) Customer customer; }

// case: a join table, mapped by a getter of a superclass
@MappedSuperclass abstract class Tagged {
    Set<Tag> tags;
    @ManyToMany(fetch = FetchType.EAGER) public Set<Tag> getTags() { return tags; }
    public void setTags(Set<Tag> tags) { this.tags = tags; }
}
@Entity class Photo extends Tagged {
    Long id;
    @Id public Long getId() { return id; }
    public void setId(Long id) { this.id = id; }
}
@Entity class Tag { @Id Long id; }

// case: values that are no entities, in an embeddable
@Embeddable class Access { @ElementCollection(fetch = FetchType.EAGER) Set<String> roles; }
@Entity class Login { @Id Long id; @Embedded Access access; }
