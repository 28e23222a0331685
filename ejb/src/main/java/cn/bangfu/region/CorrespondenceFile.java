package cn.bangfu.region;

import cn.bangfu.kernel.CleanText;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.CsvReader;
import cn.bangfu.sheet.xlsx.RawRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A file that names for each abolished code the one that stands for it (ORG-097). */
final class CorrespondenceFile {

  private static final int MOST_FAULTS = 200;

  private final Set<String> abolished;
  private final Set<String> valid;
  private final Map<String, String> pairs = new LinkedHashMap<>();
  private final List<RegionFault> faults = new ArrayList<>();
  private boolean headed;

  private CorrespondenceFile(Set<String> abolished, Set<String> valid) {
    this.abolished = abolished;
    this.valid = valid;
  }

  /** Reads a file; every line that is wrong refuses it as a whole. */
  static CorrespondenceFile read(Path file, Set<String> abolished, Set<String> valid)
      throws IOException {
    CorrespondenceFile read = new CorrespondenceFile(abolished, valid);
    CsvReader.read(file, read::row);
    return read;
  }

  Map<String, String> pairs() {
    return pairs;
  }

  List<RegionFault> faults() {
    return faults.stream().limit(MOST_FAULTS).toList();
  }

  private void row(RawRow row) {
    String code = CleanText.halfWidth(row.cell(0)).strip();
    String newCode = CleanText.halfWidth(row.cell(1)).strip();
    if (!headed) {
      headed = true;
      if (!code.equals(Texts.get("region.correspondence.code"))
          || !newCode.equals(Texts.get("region.file.newCodes"))) {
        faults.add(RegionFault.of(row.number(), RegionProblem.CORRESPONDENCE_HEADING));
      }
      return;
    }
    if (!abolished.contains(code)) {
      faults.add(RegionFault.of(row.number(), RegionProblem.NOT_ABOLISHED, code));
    } else if (!valid.contains(newCode)) {
      faults.add(RegionFault.of(row.number(), RegionProblem.NOT_VALID, newCode));
    } else if (pairs.putIfAbsent(code, newCode) != null) {
      faults.add(RegionFault.of(row.number(), RegionProblem.OLD_TWICE, code));
    }
  }
}
