package cn.bangfu.server.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Makes a stopped domain forget an application. A running one would first load what is about to be
 * replaced, and a deployment that meets that load leaves none at all.
 */
final class DomainFile {

  private DomainFile() {}

  static void forget(Path domain, String application) throws IOException {
    Path file = domain.resolve("config/domain.xml");
    try {
      Document document =
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
      boolean changed = remove(document, "application", "name", application);
      changed |= remove(document, "application-ref", "ref", application);
      if (changed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TransformerFactory.newInstance()
            .newTransformer()
            .transform(new DOMSource(document), new StreamResult(bytes));
        PrivateFiles.write(file, bytes.toByteArray());
      }
    } catch (ParserConfigurationException | SAXException | TransformerException unreadable) {
      throw new IOException(file + " cannot be read: " + Steps.firstLine(unreadable), unreadable);
    }
    PrivateFiles.delete(domain.resolve("applications").resolve(application));
  }

  private static boolean remove(Document document, String tag, String attribute, String value) {
    NodeList found = document.getElementsByTagName(tag);
    boolean removed = false;
    // backwards: the list is a live view
    for (int i = found.getLength() - 1; i >= 0; i--) {
      Element element = (Element) found.item(i);
      if (value.equals(element.getAttribute(attribute))) {
        element.getParentNode().removeChild(element);
        removed = true;
      }
    }
    return removed;
  }
}
