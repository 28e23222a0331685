package cn.bangfu.archive.doubles;

import cn.bangfu.archive.HardshipCategory;
import cn.bangfu.archive.LifeState;
import cn.bangfu.kernel.Texts;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A person of another archive who may be one of this household. Outside the scope the restricted
 * view of USR-086 holds: the name is masked and the archive's number is null.
 *
 * @param person the person of this household
 * @param archiveId the other archive, if it lies in the scope
 * @param name the person there
 */
public record PossibleDouble(
    String person,
    Long archiveId,
    long unionId,
    String unionPath,
    String name,
    LifeState lifeState,
    HardshipCategory hardshipCategory,
    LocalDate filingDate,
    int score,
    List<Likeness> parts)
    implements Serializable {

  /** What the score is made of, each part with its points. */
  public String explanation() {
    return parts.stream()
        .map(part -> Texts.format("archive.doubles.part", part, part.points()))
        .collect(Collectors.joining(Texts.get("shell.comma")));
  }
}
