package io.github.schemaguard.site;

import io.github.schemaguard.model.fact.QualifiedName;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The classes and attributes that are mapped to tables, views and their columns. */
public record SiteEntities(Map<QualifiedName, OfRelation> relations) {

    /** Of a project without entities. */
    public static final SiteEntities NONE = new SiteEntities(Map.of());

    private static final OfRelation NOTHING = new OfRelation(List.of(), new TreeMap<>());

    public SiteEntities {
        relations = Collections.unmodifiableMap(new TreeMap<>(relations));
    }

    /**
     * What is mapped to one table or view.
     *
     * @param attributes by the column
     */
    public record OfRelation(List<Member> members, SortedMap<String, List<Member>> attributes) {
        public OfRelation {
            members = List.copyOf(members);
            attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        }

        List<Member> of(String column) {
            return attributes.getOrDefault(column, List.of());
        }
    }

    /**
     * A class or attribute.
     *
     * @param name {@code shop.Order}, or {@code total} of the class of the table
     * @param place its file and line, {@code src/main/java/shop/Order.java:12}; empty when the source is not available
     * @param url where a reader can open that; null when nowhere
     */
    public record Member(
            String name, String place, @Nullable String url) {
        public Member {
            Objects.requireNonNull(name);
            Objects.requireNonNull(place);
        }
    }

    OfRelation of(QualifiedName relation) {
        return relations.getOrDefault(relation, NOTHING);
    }
}
