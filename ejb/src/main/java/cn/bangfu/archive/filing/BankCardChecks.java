package cn.bangfu.archive.filing;

import static cn.bangfu.archive.filing.CheckSeverity.BLOCKS_SAVE;
import static cn.bangfu.archive.filing.CheckSeverity.WARNING;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.ArchiveProblem;
import cn.bangfu.kernel.CleanText;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The bank card (FLD-063, FLD-065). */
final class BankCardChecks {

  private static final Pattern CARD_NO = Pattern.compile("[0-9]{10,30}");
  private static final int BANK_MAX = 50;
  private static final int BRANCH_MAX = 100;
  private static final int HOLDER_MAX = 30;
  private static final int TEXT_MIN = 2;

  static final List<Check> ALL =
      List.of(
          Check.head(
              "FLD-063",
              BLOCKS_SAVE,
              "bankCardNo",
              ArchiveProblem.BANK_CARD_FORMAT,
              (f, c) -> c.getBankCardNo() != null && !CARD_NO.matcher(c.getBankCardNo()).matches()),
          Check.head(
              "FLD-063",
              BLOCKS_SAVE,
              "bank",
              ArchiveProblem.BANK_CARD_INCOMPLETE,
              (f, c) -> filled(c) > 0 && filled(c) < 3),
          Check.head(
              "FLD-065",
              WARNING,
              "bankCardHolder",
              ArchiveProblem.CARD_HOLDER_UNKNOWN,
              BankCardChecks::isHeldByStranger),
          tooLong("bank", BANK_MAX, ArchiveContent::getBank),
          tooShort("bank", ArchiveContent::getBank),
          tooLong("bankBranch", BRANCH_MAX, ArchiveContent::getBankBranch),
          tooShort("bankBranch", ArchiveContent::getBankBranch),
          tooLong("bankCardHolder", HOLDER_MAX, ArchiveContent::getBankCardHolder),
          tooShort("bankCardHolder", ArchiveContent::getBankCardHolder));

  private BankCardChecks() {}

  private static long filled(ArchiveContent card) {
    return Stream.of(card.getBank(), card.getBankBranch(), card.getBankCardNo())
        .filter(Objects::nonNull)
        .count();
  }

  private static boolean isHeldByStranger(FileToCheck file, ArchiveContent card) {
    String holder = card.getBankCardHolder();
    return holder != null
        && !holder.equals(card.getName())
        && file.members().stream().noneMatch(member -> holder.equals(member.getName()));
  }

  private static Check tooLong(String field, int max, Function<ArchiveContent, String> text) {
    return Check.head(
            "FLD §3",
            BLOCKS_SAVE,
            field,
            ArchiveProblem.TOO_LONG,
            (f, card) -> CleanText.length(text.apply(card)) > max)
        .namingField(max);
  }

  private static Check tooShort(String field, Function<ArchiveContent, String> text) {
    return Check.head(
            "FLD §3",
            BLOCKS_SAVE,
            field,
            ArchiveProblem.TOO_SHORT,
            (f, card) -> text.apply(card) != null && CleanText.length(text.apply(card)) < TEXT_MIN)
        .namingField(TEXT_MIN);
  }
}
