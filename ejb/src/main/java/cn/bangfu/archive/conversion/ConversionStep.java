package cn.bangfu.archive.conversion;

import java.util.List;
import java.util.Set;

/**
 * What a step of the conversion does, portion by portion. The container finds all of them, so that
 * the job knows none.
 */
public interface ConversionStep {

  /** A record of V2.0, which may be an archive itself, and the archive it belongs to. */
  record Item(long id, long archive) {}

  ConversionStepKind kind();

  /** How many are converted. */
  int converted();

  /**
   * What is not yet converted of the next archives behind this one, in their order, all that
   * belongs to an archive together; empty when none is left.
   *
   * @param size number of archives
   */
  List<Item> next(long archive, int size);

  /** Those that cannot be converted, and why. */
  List<ConversionRefusal> refused(List<Item> items);

  /**
   * Converts these items, whose archives are locked.
   *
   * @param left numbers of those among them that are left as they are
   */
  void convert(List<Item> items, Set<Long> left);
}
