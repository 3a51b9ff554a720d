package io.github.schemaguard.document.read;

import io.github.schemaguard.document.row.CompositeRows;
import io.github.schemaguard.document.row.DomainCheckRows;
import io.github.schemaguard.document.row.DomainCheckRows.OfDomain;
import io.github.schemaguard.document.row.DomainRows;
import io.github.schemaguard.document.table.MarkdownRow;
import io.github.schemaguard.document.text.DocumentException;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.CompositeType;
import io.github.schemaguard.model.Domain;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sections on composite types and domains, which are tables of two kinds of rows each. */
record TypeSections(ObjectRows rows, DocumentLines lines) {

    List<CompositeType> composites(SectionBlocks section, ObjectPath schema) throws DocumentException {
        List<CompositeType> types = new ArrayList<>();
        Map<List<String>, Column> attributes = new LinkedHashMap<>();
        section.require(CompositeRows.COMPOSITE);
        for (MarkdownRow row : section.rows(CompositeRows.Attributes.ATTRIBUTE)) {
            CompositeRows.Attributes.OfType attribute = new CompositeRows.Attributes().read(row);
            List<String> key = List.of(attribute.type(), attribute.attribute().name());
            if (attributes.put(key, attribute.attribute()) != null) {
                throw row.broken(CompositeRows.Attributes.ATTRIBUTE, "names an attribute of this type a second time");
            }
            ObjectPath type = ObjectPath.of(ObjectKind.COMPOSITE, schema.name(), null, attribute.type());
            lines.put(Catalog.path(type, attribute.attribute()), row.location());
        }
        Set<String> names = new HashSet<>();
        for (MarkdownRow row : section.rows(CompositeRows.COMPOSITE)) {
            CompositeRows.Composite type = new CompositeRows().read(row);
            List<Column> columns = new ArrayList<>();
            for (String attribute : type.attributes()) {
                Column column = attributes.remove(List.of(type.name(), attribute));
                if (column == null) {
                    throw row.broken(
                            "Attributes", "names " + attribute + ", which the table of attributes below does not have");
                }
                columns.add(column);
            }
            CompositeType built = new CompositeType(type.name(), columns, List.of(), type.comment());
            if (!names.add(type.name())) {
                throw row.broken(CompositeRows.COMPOSITE, "names " + type.name() + " a second time");
            }
            lines.put(Catalog.path(schema, built), row.location());
            types.add(built);
        }
        for (List<String> left : attributes.keySet()) {
            throw new DocumentException(
                    section.location(),
                    "the attribute " + left.get(1) + " is not among the attributes of the composite type " + left.get(0)
                            + " in this section. Correct it, or restore the file from version control");
        }
        return types;
    }

    List<Domain> domains(SectionBlocks section, ObjectPath schema) throws DocumentException {
        section.require(DomainRows.DOMAIN);
        List<Domain> domains = rows.list(section, DomainRows.DOMAIN, new DomainRows(), schema);
        List<Domain> complete = new ArrayList<>();
        List<OfDomain> checks = new ArrayList<>();
        for (MarkdownRow row : section.rows(DomainCheckRows.DOMAIN_CHECK)) {
            OfDomain check = new DomainCheckRows().read(row);
            if (domains.stream().noneMatch(domain -> domain.name().equals(check.domain()))) {
                throw row.broken(DomainCheckRows.OF, "names a domain that is not in the table of domains");
            }
            checks.add(check);
            ObjectPath domain = ObjectPath.of(ObjectKind.DOMAIN, schema.name(), null, check.domain());
            lines.put(Catalog.path(domain, check.check()), row.location());
        }
        for (Domain domain : domains) {
            complete.add(domain.withChecks(checks.stream()
                    .filter(check -> check.domain().equals(domain.name()))
                    .map(OfDomain::check)
                    .toList()));
        }
        return complete;
    }
}
