package cn.bangfu.sheet;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A list as it is written to a file or on paper.
 *
 * @param title key of the title; also the beginning of the file's name
 * @param rows read once, from first to last; a long list comes from {@link #keyset}
 * @param frame what an official form has around its rows; null for a plain list
 */
public record Sheet<R>(
    String title, List<SheetColumn<R>> columns, Iterable<R> rows, SheetFrame frame) {

  private static final int BATCH = 500;

  public Sheet {
    columns = List.copyOf(columns);
  }

  /** A plain list. */
  public Sheet(String title, List<SheetColumn<R>> columns, Iterable<R> rows) {
    this(title, columns, rows, null);
  }

  /** Reads the rows that follow one (null: the first ones). */
  @FunctionalInterface
  public interface Keyset<R> {
    List<R> after(R last, int size);
  }

  /** Rows read batch by batch, so that a long list needs no more memory than a short one. */
  public static <R> Iterable<R> keyset(Keyset<R> keyset) {
    return () ->
        new Iterator<>() {
          private List<R> batch = keyset.after(null, BATCH);
          private int at;

          @Override
          public boolean hasNext() {
            if (at == batch.size() && batch.size() == BATCH) {
              batch = keyset.after(batch.get(at - 1), BATCH);
              at = 0;
            }
            return at < batch.size();
          }

          @Override
          public R next() {
            if (!hasNext()) {
              throw new NoSuchElementException();
            }
            return batch.get(at++);
          }
        };
  }

  /** Reads the rows of one page. */
  @FunctionalInterface
  public interface Pages<R> {
    List<R> page(int offset, int size);
  }

  /** Rows read page by page in the order of a list. */
  public static <R> Iterable<R> pages(Pages<R> pages) {
    int[] read = {0};
    return keyset(
        (last, size) -> {
          List<R> page = pages.page(read[0], size);
          read[0] += page.size();
          return page;
        });
  }
}
