package io.github.schemaguard.document.content;

import io.github.schemaguard.document.content.ShownEntities.Member;
import io.github.schemaguard.document.text.MarkdownParser;
import io.github.schemaguard.document.text.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Link;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/** The paragraph that names the entity classes of a table or view, each linked to its source. */
public final class MappedBy {

    public static final String START = "Mapped by:";

    /** Path from the file to the document's directory; empty if the file is in that directory. */
    private final String up;

    /** For the main file, or for a page in the folder next to it. */
    public MappedBy(boolean page) {
        this.up = page ? "../" : "";
    }

    /** The paragraph; empty when nothing is mapped. */
    public String write(List<Member> members) {
        return members.isEmpty()
                ? ""
                : members.stream().map(this::member).collect(Collectors.joining(", ", START + " ", "\n"));
    }

    private String member(Member member) {
        String name = MarkdownText.code(member.name());
        return member.source() == null ? name : "[" + name + "](" + up + member.source() + ")";
    }

    /** Parses the names in the paragraph. */
    public List<Member> read(Paragraph paragraph) {
        List<Member> members = new ArrayList<>();
        MarkdownParser.inlines(paragraph).accept(new AbstractVisitor() {
            private @Nullable String target;

            @Override
            public void visit(Link link) {
                target = link.getDestination();
                visitChildren(link);
                target = null;
            }

            @Override
            public void visit(Code code) {
                members.add(new Member(code.getLiteral(), target == null ? null : fromDocument(target)));
            }
        });
        return members;
    }

    private String fromDocument(String target) {
        return target.startsWith(up) ? target.substring(up.length()) : target;
    }
}
