package dev.aludel.hibernate;

import dev.aludel.AludelException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What the first persistence unit of {@code META-INF/persistence.xml} on the models' class path says.
 *
 * @param classes the classes it lists
 * @param mappingFiles its XML mappings, {@code META-INF/orm.xml} with them where that is there
 * @param properties its settings of Hibernate, but those of a connection
 */
record PersistenceUnit(List<String> classes, List<String> mappingFiles, Map<String, String> properties) {

    private static final String ORM = "META-INF/orm.xml";
    private static final String PERSISTENCE = "META-INF/persistence.xml";

    /** Copies the parts. */
    PersistenceUnit {
        classes = List.copyOf(classes);
        mappingFiles = List.copyOf(mappingFiles);
        properties = Map.copyOf(properties);
    }

    /** The unit, or an empty one where there is none. */
    static PersistenceUnit find(ClassLoader loader, List<Path> classpath) {
        List<String> mappings = new ArrayList<>();
        if (loader.getResource(ORM) != null) {
            mappings.add(ORM);
        }
        for (Path entry : classpath) {
            Path file = entry.resolve(PERSISTENCE);
            if (Files.isRegularFile(file)) {
                return read(file, mappings);
            }
        }
        return new PersistenceUnit(List.of(), mappings, Map.of());
    }

    private static PersistenceUnit read(Path file, List<String> mappings) {
        try (InputStream in = Files.newInputStream(file)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            NodeList units = factory.newDocumentBuilder().parse(in).getElementsByTagName("persistence-unit");
            if (units.getLength() == 0) {
                return new PersistenceUnit(List.of(), mappings, Map.of());
            }
            Element unit = (Element) units.item(0);
            texts(unit, "mapping-file").stream()
                    .filter(each -> !mappings.contains(each))
                    .forEach(mappings::add);
            return new PersistenceUnit(texts(unit, "class"), mappings, properties(unit));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AludelException(new HibernateProblem.Unmappable(file + " cannot be read: " + e.getMessage()), e);
        }
    }

    private static List<String> texts(Element unit, String tag) {
        List<String> texts = new ArrayList<>();
        NodeList elements = unit.getElementsByTagName(tag);
        for (int i = 0; i < elements.getLength(); i++) {
            texts.add(elements.item(i).getTextContent().strip());
        }
        return texts;
    }

    private static Map<String, String> properties(Element unit) {
        Map<String, String> properties = new LinkedHashMap<>();
        NodeList elements = unit.getElementsByTagName("property");
        for (int i = 0; i < elements.getLength(); i++) {
            Element property = (Element) elements.item(i);
            String name = property.getAttribute("name");
            boolean counts = name.startsWith("hibernate.")
                    && !name.startsWith("hibernate.connection.")
                    && !name.startsWith("hibernate.hbm2ddl.");
            if (counts) {
                properties.put(name, property.getAttribute("value"));
            }
        }
        return properties;
    }
}
