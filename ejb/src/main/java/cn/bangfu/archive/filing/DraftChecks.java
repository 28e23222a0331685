package cn.bangfu.archive.filing;

import static cn.bangfu.archive.filing.CheckSeverity.BLOCKS_SAVE;

import cn.bangfu.archive.ArchiveProblem;
import java.util.List;

/** A draft needs the name of the head and his number, nothing else (ARC-033). */
final class DraftChecks {

  static final List<Check> ALL =
      List.of(
          Check.head(
                  "ARC-033",
                  BLOCKS_SAVE,
                  "name",
                  ArchiveProblem.MISSING,
                  (f, head) -> head.getName() == null)
              .namingField(),
          Check.head(
                  "ARC-033",
                  BLOCKS_SAVE,
                  "idNo",
                  ArchiveProblem.MISSING,
                  (f, head) -> head.getIdNo() == null)
              .namingField(),
          FormatChecks.NAME_SHORT.on(Check.Scope.HEAD),
          FormatChecks.NAME_LONG.on(Check.Scope.HEAD));

  private DraftChecks() {}
}
