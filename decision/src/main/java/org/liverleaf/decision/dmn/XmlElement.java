package org.liverleaf.decision.dmn;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of a small XML file, with the line it stands on. Reading refuses document types and external entities, and
 * is bounded in depth and in the number of elements.
 */
record XmlElement(String name, Map<String, String> attributes, List<XmlElement> children, String text, int line) {

    private static final int DEEPEST = 40;
    private static final int MOST = 200_000;

    /** Where things stand on paper; half of a file and of no meaning for a decision. */
    private static final String DIAGRAM = "DMNDI";

    XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** Thrown when a file is no XML that we read; the message names line and cause. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final int line;

        Unreadable(String message, int line) {
            super(message);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    static XmlElement read(InputStream in) throws Unreadable {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            // Decoded here: on broken bytes the parser would print to standard error by itself.
            XMLStreamReader reader =
                    factory.createXMLStreamReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    int[] count = new int[1];
                    XmlElement root = element(reader, 0, count);
                    while (reader.hasNext()) {
                        reader.next();
                    }
                    return root;
                }
            }
            throw new Unreadable("no element found, expected a DMN file", 0);
        } catch (XMLStreamException broken) {
            if (broken.getNestedException() instanceof CharacterCodingException) {
                throw new Unreadable("is not UTF-8 text", 0);
            }
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
            throw new Unreadable("not well-formed XML: " + firstLine(broken), Math.max(0, line));
        } catch (RuntimeException broken) {
            throw new Unreadable("not readable as XML", 0);
        }
    }

    private static String firstLine(XMLStreamException broken) {
        String message = String.valueOf(broken.getMessage());
        int last = message.lastIndexOf("Message: ");
        String text = last < 0 ? message : message.substring(last + "Message: ".length());
        return text.lines().findFirst().orElse("broken");
    }

    private static XmlElement element(XMLStreamReader reader, int depth, int[] count)
            throws XMLStreamException, Unreadable {
        int line = reader.getLocation().getLineNumber();
        if (depth > DEEPEST || ++count[0] > MOST) {
            throw new Unreadable("nested deeper than " + DEEPEST + " or more than " + MOST + " elements", line);
        }
        String name = reader.getLocalName();
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        if (reader.getNamespaceURI() != null) {
            attributes.put("xmlns", reader.getNamespaceURI());
        }
        List<XmlElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (reader.getLocalName().equals(DIAGRAM)) {
                        skip(reader);
                    } else {
                        children.add(element(reader, depth + 1, count));
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    return new XmlElement(name, attributes, children, text.toString(), line);
                }
                default -> {}
            }
        }
        throw new Unreadable("element " + name + " is not closed", line);
    }

    /** To the end of the element that has just begun. */
    private static void skip(XMLStreamReader reader) throws XMLStreamException {
        int open = 1;
        while (open > 0 && reader.hasNext()) {
            int event = reader.next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    Optional<XmlElement> find(String child) {
        return children.stream().filter(each -> each.name.equals(child)).findFirst();
    }

    List<XmlElement> all(String child) {
        return children.stream().filter(each -> each.name.equals(child)).toList();
    }

    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** The text of the child's text element, stripped. */
    String textOf(String child) {
        return find(child)
                .flatMap(each -> each.find("text"))
                .map(each -> each.text.strip())
                .orElse("");
    }
}
