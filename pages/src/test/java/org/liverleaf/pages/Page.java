package org.liverleaf.pages;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page as the JDK's XML parser reads it, so that every page of a test is proven well-formed. */
final class Page {

    private final Document document;

    private Page(Document document) {
        this.document = document;
    }

    static Page read(String html) {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(null);
            return new Page(builder.parse(new InputSource(new StringReader(html))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (SAXException | ParserConfigurationException malformed) {
            throw new AssertionError("not well-formed: " + malformed.getMessage(), malformed);
        }
    }

    /** Elements of a name in the order of the page; {@code *} for all. */
    List<Element> all(String name) {
        return list(document.getElementsByTagName(name));
    }

    /** Elements of a class in the order of the page. */
    List<Element> ofClass(String name) {
        return all("*").stream().filter(hasClass(name)).toList();
    }

    /** The element of an id; fails when there is none. */
    Element byId(String id) {
        return all("*").stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the page has no element with the id " + id));
    }

    /** Elements of a name inside an element. */
    static List<Element> within(Element element, String name) {
        return list(element.getElementsByTagName(name));
    }

    static Predicate<Element> hasClass(String name) {
        return element -> List.of(element.getAttribute("class").split(" ")).contains(name);
    }

    private static List<Element> list(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
