package cn.bangfu.sheet;

import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.form.DocxWriter;
import cn.bangfu.sheet.form.FormDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Forms as Word files: one as it is, several in one archive. */
public final class FormFiles {

  private static final String ZIP = "application/zip";

  private FormFiles() {}

  /** One form as a Word file, with the foot of its sheets; null leaves it out. */
  public static Exported.File word(FormDocument form, String foot) {
    return new Exported.File(
        FileKind.DOCX.named(form.name()), FileKind.DOCX.contentType(), content(form, foot));
  }

  static Exported.File of(List<FormDocument> forms, String title, ExportFacts facts) {
    if (forms.size() == 1) {
      return word(forms.get(0), facts.line());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Set<String> names = new HashSet<>();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (FormDocument form : forms) {
        zip.putNextEntry(new ZipEntry(unique(form.name(), names)));
        zip.write(content(form, facts.line()));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String day = facts.at().toLocalDate().toString().replace("-", "");
    return new Exported.File(FileNames.clean(title + "_" + day + ".zip"), ZIP, bytes.toByteArray());
  }

  private static byte[] content(FormDocument form, String foot) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      DocxWriter.write(form, foot, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String unique(String name, Set<String> names) {
    String one = FileKind.DOCX.named(name);
    for (int i = 2; !names.add(one); i++) {
      one = FileKind.DOCX.named(Texts.format("sheet.form.again", name, i));
    }
    return one;
  }
}
