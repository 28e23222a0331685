package cn.bangfu.statistics;

import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.Exported;
import cn.bangfu.sheet.FileNames;
import cn.bangfu.sheet.SheetFrame;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What stands above every result (STA-014), on paper and in a file too.
 *
 * @param title key of the function
 * @param union name of the union that was chosen
 * @param time the day or period that was counted, as people read it
 * @param words the conditions as people read them
 * @param at when it was computed
 * @param notes what the page says below the result
 */
public record StatisticsHead(
    String title, String union, String time, String words, OffsetDateTime at, List<String> notes)
    implements Serializable {

  public StatisticsHead {
    notes = List.copyOf(notes);
  }

  SheetFrame frame() {
    return new SheetFrame(
        Texts.get(title),
        List.of(
            Texts.format("statistics.words", Texts.get("statistics.union"), union),
            words,
            Texts.format("statistics.computedAt", at)),
        notes,
        null);
  }

  /** A file is called after function, union and time (STA-019). */
  Exported named(Exported made) {
    return made instanceof Exported.File file
        ? new Exported.File(
            FileNames.clean(
                String.join("_", Texts.get(title), union, time)
                    + "."
                    + FileNames.ending(file.name())),
            file.contentType(),
            file.content())
        : made;
  }
}
