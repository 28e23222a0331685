package cn.bangfu.sheet.xlsx;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.sheet.SheetProblem;
import cn.bangfu.sheet.upload.SafeXml;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The texts of a workbook, kept in memory within bounds. */
final class SharedTexts extends DefaultHandler {

  private static final int MAX_TEXTS = 400_000;
  private static final int MAX_CHARACTERS = 30_000_000;

  private final List<String> texts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean inText;
  private int phonetic;
  private int characters;

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    switch (local) {
      case "si" -> text.setLength(0);
      case "rPh" -> phonetic++;
      case "t" -> inText = phonetic == 0;
      default -> {
        // looks of a part of the text
      }
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) throws SAXException {
    if (inText) {
      characters += length;
      if (characters > MAX_CHARACTERS) {
        throw new SafeXml.Refused(new BusinessException(SheetProblem.TOO_MUCH_TEXT));
      }
      text.append(chars, start, length);
    }
  }

  @Override
  public void endElement(String uri, String local, String name) throws SAXException {
    switch (local) {
      case "si" -> {
        if (texts.size() == MAX_TEXTS) {
          throw new SafeXml.Refused(new BusinessException(SheetProblem.TOO_MUCH_TEXT));
        }
        texts.add(text.toString());
      }
      case "rPh" -> phonetic--;
      case "t" -> inText = false;
      default -> {
        // nothing was begun
      }
    }
  }

  String text(int index) {
    return index >= 0 && index < texts.size() ? texts.get(index) : "";
  }
}
