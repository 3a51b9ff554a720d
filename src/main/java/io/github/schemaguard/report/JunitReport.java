package io.github.schemaguard.report;

import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.Finding;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** JUnit XML by the schema of Surefire: one test case per check and per open finding. What fails the build fails. */
final class JunitReport implements ReportFormat {

    /** Reports are the same in every run, so they contain no times. */
    private static final String NO_TIME = "0";

    @Override
    public String name() {
        return "junit";
    }

    @Override
    public String file() {
        return "junit.xml";
    }

    @Override
    public String render(RunVerdict verdict) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            write(xml, verdict);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing XML to memory does not fail", e);
        }
        return text + "\n";
    }

    private static void write(XMLStreamWriter xml, RunVerdict verdict) throws XMLStreamException {
        long failures = verdict.open().stream()
                .filter(finding -> verdict.failOn().blocks(finding.severity()))
                .count();
        long errors = count(verdict, CheckRun.State.FAILED);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "schema");
        xml.writeAttribute(
                "tests",
                Integer.toString(verdict.checks().size() + verdict.open().size()));
        xml.writeAttribute("failures", Long.toString(failures));
        xml.writeAttribute("errors", Long.toString(errors));
        xml.writeAttribute("skipped", Long.toString(count(verdict, CheckRun.State.SKIPPED)));
        xml.writeAttribute("time", NO_TIME);
        for (CheckRun run : verdict.checks()) {
            start(xml, "schema", run.check().label());
            if (run.state() == CheckRun.State.FAILED) {
                outcome(xml, "error", run.reason(), "not-compared");
            } else if (run.state() == CheckRun.State.SKIPPED) {
                outcome(xml, "skipped", run.reason(), null);
            }
            xml.writeEndElement();
        }
        for (Finding finding : verdict.open()) {
            start(
                    xml,
                    "schema." + finding.rule(),
                    finding.object() + " " + finding.attribute().label());
            String line = finding.code() + " " + ReportText.line(finding);
            if (verdict.failOn().blocks(finding.severity())) {
                outcome(xml, "failure", line, finding.code());
            } else {
                xml.writeStartElement("system-out");
                xml.writeCharacters(clean(line));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static void start(XMLStreamWriter xml, String group, String name) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", clean(group));
        xml.writeAttribute("name", clean(name));
        xml.writeAttribute("time", NO_TIME);
    }

    /** @param type null for an element that has none */
    private static void outcome(XMLStreamWriter xml, String kind, @Nullable String message, @Nullable String type)
            throws XMLStreamException {
        xml.writeEmptyElement(kind);
        xml.writeAttribute("message", clean(message == null ? "" : message));
        if (type != null) {
            xml.writeAttribute("type", type);
        }
    }

    private static long count(RunVerdict verdict, CheckRun.State state) {
        return verdict.checks().stream().filter(run -> run.state() == state).count();
    }

    /** Replaces control characters that XML 1.0 cannot represent. */
    private static String clean(String text) {
        return text.codePoints()
                .map(c -> isCharacter(c) ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether it is a Char of XML 1.0, section 2.2. */
    private static boolean isCharacter(int c) {
        boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        return !control && !surrogate && c != 0xFFFE && c != 0xFFFF;
    }
}
