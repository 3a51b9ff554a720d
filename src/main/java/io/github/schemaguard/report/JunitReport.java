package io.github.schemaguard.report;

import io.github.schemaguard.finding.CheckRun;
import io.github.schemaguard.finding.Finding;
import io.github.schemaguard.finding.Severity;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** JUnit XML: one test case per check and per open finding. Errors and warnings fail. */
final class JunitReport implements ReportFormat {

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
        long failures = verdict.open().stream().filter(JunitReport::fails).count();
        long errors = verdict.checks().stream()
                .filter(run -> run.state() == CheckRun.State.FAILED)
                .count();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "schema");
        xml.writeAttribute(
                "tests",
                Integer.toString(verdict.checks().size() + verdict.open().size()));
        xml.writeAttribute("failures", Long.toString(failures));
        xml.writeAttribute("errors", Long.toString(errors));
        for (CheckRun run : verdict.checks()) {
            start(xml, "schema", run.check().label());
            if (run.state() == CheckRun.State.FAILED) {
                outcome(xml, "error", run.reason());
            } else if (run.state() == CheckRun.State.SKIPPED) {
                outcome(xml, "skipped", run.reason());
            }
            xml.writeEndElement();
        }
        for (Finding finding : verdict.open()) {
            start(
                    xml,
                    "schema." + finding.rule(),
                    finding.object() + " " + finding.attribute().label());
            if (fails(finding)) {
                outcome(xml, "failure", finding.code() + " " + ReportText.line(finding));
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
    }

    private static void outcome(XMLStreamWriter xml, String kind, @Nullable String message) throws XMLStreamException {
        xml.writeEmptyElement(kind);
        xml.writeAttribute("message", clean(message == null ? "" : message));
    }

    private static boolean fails(Finding finding) {
        return finding.severity() != Severity.INFO;
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
