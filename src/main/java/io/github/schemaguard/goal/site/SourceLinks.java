package io.github.schemaguard.goal.site;

import io.github.schemaguard.entities.query.QueryPlace;
import io.github.schemaguard.entities.source.SourceLocator;
import io.github.schemaguard.goal.project.Project;
import io.github.schemaguard.html.RelativeUri;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.site.SiteEntities;
import io.github.schemaguard.site.SiteEntities.Member;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The classes and attributes that are mapped to tables, with links to their lines. */
public final class SourceLinks {

    private final Project project;
    private final SourceLocator sources;
    private final Path pages;
    private final Path repository;
    private final @Nullable String template;

    /**
     * Links for pages of one folder.
     *
     * @param pages the folder of the pages that have the links
     * @param repository the root of the repository
     * @param template the URL of a line, with <code>{file}</code> (relative to the root of the repository) and
     *     <code>{line}</code>; null for links to the files on disk
     */
    public SourceLinks(Project project, Path pages, Path repository, @Nullable String template) {
        this.project = project;
        this.sources = project.sources();
        this.pages = pages.toAbsolutePath().normalize();
        this.repository = repository.toAbsolutePath().normalize();
        this.template = template;
    }

    public SiteEntities of(Mapping mapping) {
        Map<QualifiedName, SiteEntities.OfRelation> relations = new TreeMap<>();
        mapping.tables()
                .forEach(table ->
                        relations.put(table.name(), new SiteEntities.OfRelation(members(table), attributes(table))));
        return new SiteEntities(relations);
    }

    private List<Member> members(MappedTable table) {
        return table.role().isCollection()
                ? List.of(member(
                        named(table.owner().entity()) + "." + table.owner().path(), table.owner()))
                : table.entities().stream()
                        .distinct()
                        .map(entity -> member(named(entity), MappedMember.ofClass(entity)))
                        .toList();
    }

    private SortedMap<String, List<Member>> attributes(MappedTable table) {
        SortedMap<String, List<Member>> attributes = new TreeMap<>();
        for (MappedColumn column : table.columns()) {
            List<Member> members = column.owners().stream()
                    .filter(owner -> !owner.path().isEmpty())
                    .map(owner -> member(
                            table.entities().indexOf(owner.entity()) > 0 ? owner.toString() : owner.path(), owner))
                    .distinct()
                    .toList();
            if (!members.isEmpty()) {
                attributes.put(column.name(), members);
            }
        }
        return attributes;
    }

    /** The line that declares a query; empty when it is not in the sources. */
    Optional<Member> of(QueryPlace place) {
        return sources.find(place).map(line -> member(shown(line), Optional.of(line)));
    }

    /** As written in source code: a nested class after its outer one. */
    private static String named(String binaryName) {
        return binaryName.replace('$', '.');
    }

    private Member member(String name, MappedMember member) {
        return member(name, sources.find(member));
    }

    private Member member(String name, Optional<SourceLocator.SourceLine> found) {
        return found.map(line -> new Member(name, shown(line), url(line).orElse(null)))
                .orElseGet(() -> new Member(name, "", null));
    }

    private String shown(SourceLocator.SourceLine line) {
        return project.relative(line.file()) + (line.line() == 0 ? "" : ":" + line.line());
    }

    private Optional<String> url(SourceLocator.SourceLine line) {
        Path file = line.file().toAbsolutePath().normalize();
        if (template != null) {
            return file.startsWith(repository)
                    ? Optional.of(template.replace(
                                    "{file}", uri(repository.relativize(file)).substring("./".length()))
                            .replace("{line}", String.valueOf(Math.max(1, line.line()))))
                    : Optional.empty();
        }
        boolean reachable = pages.getRoot() != null && pages.getRoot().equals(file.getRoot());
        return reachable ? Optional.of(uri(pages.relativize(file))) : Optional.empty();
    }

    /** A directory whose name contains a colon must not be taken for the scheme of the URL. */
    private static String uri(Path relative) {
        String path = RelativeUri.relative("/" + relative.toString().replace('\\', '/'));
        return path.substring(1).startsWith("..") ? path.substring(1) : "." + path;
    }
}
