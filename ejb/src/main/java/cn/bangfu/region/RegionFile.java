package cn.bangfu.region;

import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.CsvReader;
import cn.bangfu.sheet.xlsx.RawRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A file with an edition of the divisions: code, name, and for an abolished code those that stand
 * for it (ORG-098). Everything that is wrong is collected with its line (ORG-099).
 */
final class RegionFile {

  static final int NAME_LENGTH = 30;

  private static final int MOST_FAULTS = 200;
  private static final Pattern CODE = Pattern.compile("[0-9]{6}");
  private static final Pattern BETWEEN_CODES = Pattern.compile("[\\s,;/|\u3001\uFF0C\uFF1B]+");

  private final List<RegionLine> lines = new ArrayList<>();
  private final List<RegionFault> faults = new ArrayList<>();
  private boolean headed;

  private RegionFile() {}

  static RegionFile read(Path file) throws IOException {
    RegionFile read = new RegionFile();
    CsvReader.read(file, read::row);
    read.check();
    return read;
  }

  /** The lines, complete only if there are no faults. */
  List<RegionLine> lines() {
    return lines;
  }

  /** In the order of the lines, the first 200. */
  List<RegionFault> faults() {
    return faults.stream()
        .sorted(java.util.Comparator.comparingInt(RegionFault::line))
        .limit(MOST_FAULTS)
        .toList();
  }

  private void row(RawRow row) {
    if (!headed) {
      headed = true;
      if (!row.cell(0).strip().equals(Texts.get("region.file.code"))
          || !row.cell(1).strip().equals(Texts.get("region.file.name"))) {
        faults.add(RegionFault.of(row.number(), RegionProblem.HEADING));
      }
      return;
    }
    String code = CleanText.halfWidth(row.cell(0)).strip();
    String name = row.cell(1).strip();
    List<String> newCodes =
        Arrays.stream(BETWEEN_CODES.split(CleanText.halfWidth(row.cell(2)).strip()))
            .filter(text -> !text.isEmpty())
            .toList();
    lines.add(new RegionLine(row.number(), code, name, newCodes));
  }

  private void check() {
    if (!faults.isEmpty()) {
      return;
    }
    Set<String> current = new HashSet<>();
    lines.stream().filter(RegionLine::isCurrent).map(RegionLine::code).forEach(current::add);
    if (current.isEmpty()) {
      faults.add(RegionFault.of(1, RegionProblem.NO_CODES));
      return;
    }
    Map<String, Integer> first = new HashMap<>();
    for (RegionLine line : lines) {
      Integer before = first.putIfAbsent(line.code(), line.number());
      if (!CODE.matcher(line.code()).matches()) {
        faults.add(RegionFault.of(line.number(), RegionProblem.CODE, line.code()));
      } else if (before != null) {
        faults.add(RegionFault.of(line.number(), RegionProblem.TWICE, line.code(), before));
      } else {
        content(line, current);
      }
    }
  }

  private void content(RegionLine line, Set<String> current) {
    if (line.name().isEmpty()) {
      faults.add(RegionFault.of(line.number(), RegionProblem.NAME));
    } else if (CleanText.length(line.name()) > NAME_LENGTH) {
      faults.add(RegionFault.of(line.number(), RegionProblem.NAME_LENGTH));
    }
    String province = line.code().substring(0, 2) + "0000";
    if (line.isCurrent() && !current.contains(province)) {
      faults.add(RegionFault.of(line.number(), RegionProblem.PROVINCE_MISSING, province));
    }
    line.newCodes().stream()
        .filter(code -> !current.contains(code))
        .forEach(code -> faults.add(RegionFault.of(line.number(), RegionProblem.NEW_CODE, code)));
  }
}
