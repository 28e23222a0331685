package cn.bangfu.unionorg;

import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import cn.bangfu.region.Region;
import cn.bangfu.sheet.CellError;
import cn.bangfu.sheet.ImportPlan;
import cn.bangfu.sheet.ImportRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The unions of a file, put together row by row as if they were stored, with all that is wrong
 * (ORG-052). A row is checked by the rules of a single union; its parent is a stored union or an
 * earlier row, named by its full path.
 */
class ImportRows {

  private static final int PARENT = 0;
  private static final int NAME = 1;
  private static final int LEVEL = 2;
  private static final int TYPE = 3;
  private static final int REGION = 4;
  private static final int CENTER = 5;
  private static final int ADDRESS = 6;
  private static final int REMARK = 15;

  /** Fields of a union by the plan's columns. */
  private static final List<String> FIELDS =
      List.of(
          "parent",
          "name",
          "unionLevel",
          "grassrootsType",
          "regionCode",
          "center",
          "address",
          "postcode",
          "areaCode",
          "leaderName",
          "leaderPhone",
          "officePhone",
          "fax",
          "dutyPhone",
          "email",
          "remark");

  /** A union that is not stored yet. */
  record Planned(Union parent, Union union, UnionData data) {}

  /** Where a row may stand: a stored union or one of an earlier row. */
  private record Place(Union union, String fullPath, Set<String> names, boolean stored) {}

  private final ImportPlan plan;
  private final ImportLookup lookup;
  private final Function<String, Long> types;
  private final Map<String, Place> places = new HashMap<>();
  private final Map<Long, Place> storedPlaces = new HashMap<>();
  private final Map<String, Region> regions = new HashMap<>();
  private final List<Planned> planned = new ArrayList<>();
  private final List<CellError> errors = new ArrayList<>();
  private final Set<Long> realParents = new HashSet<>();

  ImportRows(ImportPlan plan, ImportLookup lookup, Function<String, Long> types) {
    this.plan = plan;
    this.lookup = lookup;
    this.types = types;
  }

  /**
   * Adds one row.
   *
   * @param known what is already known to be wrong: a cell is not blamed twice
   */
  void add(ImportRow row, List<CellError> known) {
    Set<String> blamed = new HashSet<>();
    known.stream().filter(e -> e.row() == row.number()).forEach(e -> blamed.add(e.column()));
    String parentText = row.text(PARENT);
    Place place = parentText == null ? null : place(parentText);
    if (place == null) {
      if (parentText != null) {
        error(row, Violation.of("parent", UnionProblem.PARENT_UNKNOWN), blamed);
      }
      return;
    }
    if (place.stored() && !lookup.mayHaveChildren(place.union())) {
      error(row, Violation.of("parent", UnionProblem.NOT_ALLOWED), blamed);
      return;
    }
    UnionData data = data(row);
    List<Violation> found =
        new ArrayList<>(UnionChecks.check(place.union(), data, region(data.identity())));
    String name = data.identity().name();
    if (!place.names().add(name)) {
      found.add(Violation.of("name", UnionProblem.NAME_TAKEN, place.union().getName(), name));
    }
    found.forEach(violation -> error(row, violation, blamed));
    if (found.isEmpty() && blamed.isEmpty()) {
      plan(place, data);
    }
  }

  private void plan(Place place, UnionData data) {
    Union union = Union.below(place.union(), -1L - planned.size(), 1, data.identity());
    planned.add(new Planned(place.union(), union, data));
    String path = UnionPath.text(List.of(place.fullPath(), union.getName()));
    places.put(path, new Place(union, path, new HashSet<>(), false));
    if (place.stored()) {
      realParents.add(place.union().getId());
    }
  }

  private Place place(String text) {
    String key = UnionPath.text(Arrays.stream(text.split("->")).map(UnionName::clean).toList());
    Place known = places.get(key);
    if (known != null || places.containsKey(key)) {
      return known;
    }
    Place found = lookup.parent(key).map(this::stored).orElse(null);
    if (found != null) {
      places.put(key, found);
    }
    return found;
  }

  private Place stored(Union union) {
    return storedPlaces.computeIfAbsent(
        union.getId(),
        id ->
            new Place(
                union, lookup.fullPath(union), new HashSet<>(lookup.childNames(union)), true));
  }

  private Region region(UnionIdentity what) {
    return what.regionCode() == null
        ? null
        : regions.computeIfAbsent(what.regionCode(), lookup::region);
  }

  private UnionData data(ImportRow row) {
    UnionLevel level =
        Arrays.stream(UnionLevel.values())
            .filter(known -> Texts.label(known).equals(row.text(LEVEL)))
            .findFirst()
            .orElse(null);
    List<String> contact = new ArrayList<>();
    for (int column = ADDRESS; column < REMARK; column++) {
      contact.add(row.text(column));
    }
    return new UnionData(
        new UnionIdentity(
            row.text(NAME),
            level,
            types.apply(row.text(TYPE)),
            row.text(REGION),
            Texts.get("shell.yes").equals(row.text(CENTER))),
        null,
        new UnionContact(
            contact.get(0),
            contact.get(1),
            contact.get(2),
            contact.get(3),
            contact.get(4),
            contact.get(5),
            contact.get(6),
            contact.get(7),
            contact.get(8),
            null),
        row.text(REMARK));
  }

  private void error(ImportRow row, Violation violation, Set<String> blamed) {
    int column = FIELDS.indexOf(violation.field());
    String heading = column < 0 ? "" : plan.headings().get(column);
    if (!blamed.contains(heading)) {
      errors.add(
          new CellError(
              row.number(), heading, column < 0 ? "" : row.original(column), Texts.of(violation)));
    }
  }

  List<CellError> errors() {
    return errors;
  }

  /** Parents before their children, else in the order of the file. */
  List<Planned> byDepth() {
    return planned.stream().sorted(Comparator.comparingInt(one -> one.union().getDepth())).toList();
  }

  Collection<Long> realParents() {
    return realParents;
  }
}
