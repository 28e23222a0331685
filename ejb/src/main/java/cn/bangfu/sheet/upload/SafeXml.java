package cn.bangfu.sheet.upload;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.sheet.SheetProblem;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads XML of users as a stream: no document type, no entities, nothing from elsewhere, no
 * inclusion.
 */
public final class SafeXml {

  private static final String DISALLOW_DOCTYPE =
      "http://apache.org/xml/features/disallow-doctype-decl";

  private SafeXml() {}

  /** Ends the reading early: what was looked for is known. */
  public static final class Enough extends SAXException {

    private static final long serialVersionUID = 1L;

    public Enough() {
      super("enough");
    }
  }

  /** Wraps a refusal of a handler, so that it passes the parser. */
  public static final class Refused extends SAXException {

    private static final long serialVersionUID = 1L;

    public Refused(BusinessException cause) {
      super(cause);
    }
  }

  /**
   * Parses to the end, or until the handler has {@link Enough}.
   *
   * @throws BusinessException {@link SheetProblem#XML_WITH_DTD}, {@link SheetProblem#BROKEN_FILE}
   *     or what the handler refused
   */
  public static void parse(InputStream in, DefaultHandler handler) throws IOException {
    try {
      InputSource source = new InputSource(in);
      parser().parse(source, handler);
    } catch (Enough enough) {
      // all that was asked for is read
    } catch (Refused refused) {
      throw (BusinessException) refused.getException();
    } catch (SAXParseException e) {
      throw new BusinessException(
          mentionsDocumentType(e) ? SheetProblem.XML_WITH_DTD : SheetProblem.BROKEN_FILE);
    } catch (SAXException | ParserConfigurationException e) {
      throw new BusinessException(SheetProblem.BROKEN_FILE);
    }
  }

  /** Refuses a part that declares a document type; reads no further than its first element. */
  static void refuseDocumentType(InputStream in) throws IOException {
    parse(
        in,
        new DefaultHandler() {
          @Override
          public void startElement(String uri, String local, String name, Attributes attributes)
              throws SAXException {
            throw new Enough();
          }
        });
  }

  private static boolean mentionsDocumentType(SAXParseException e) {
    return e.getMessage() != null && e.getMessage().contains("DOCTYPE");
  }

  private static SAXParser parser() throws ParserConfigurationException, SAXException {
    SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature(DISALLOW_DOCTYPE, true);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    factory.setXIncludeAware(false);
    SAXParser parser = factory.newSAXParser();
    parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    return parser;
  }
}
