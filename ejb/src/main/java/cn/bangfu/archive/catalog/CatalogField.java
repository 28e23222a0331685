package cn.bangfu.archive.catalog;

import cn.bangfu.archive.FieldLabels;
import cn.bangfu.kernel.Texts;
import cn.bangfu.sheet.SheetColumn;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One field of the archive.
 *
 * @param code by which choices of users and saved conditions name it; never changes
 * @param label key of its label; members' fields are shown with "member" before it
 * @param attributes what is read, as the entity of the block calls it
 */
public record CatalogField(
    String code,
    String label,
    FieldGroup group,
    FieldBlock block,
    List<String> attributes,
    FieldType type,
    Set<FieldUse> uses)
    implements Serializable {

  private static final String OF_MEMBER = "archive.catalog.ofMember";
  private static final Set<String> MAY_BE_EMPTY =
      Set.of("filingStandard", "hardshipCategory", "lastAssistDate");

  public CatalogField {
    attributes = List.copyOf(attributes);
    uses = Set.copyOf(uses);
  }

  /** A field of the archive's own row. */
  static CatalogField archive(String attribute, FieldType type, String marks) {
    return new CatalogField(
        attribute,
        FieldLabels.key(attribute),
        FieldGroup.HEADER,
        FieldBlock.ARCHIVE,
        List.of(attribute),
        type,
        uses(marks));
  }

  /** A field of the content, labelled where it is declared. */
  static CatalogField content(FieldGroup group, String attribute, FieldType type, String marks) {
    return of(attribute, FieldLabels.key("content." + attribute), group, FieldBlock.CONTENT, type)
        .reading(attribute)
        .marked(marks);
  }

  /** A field of members. */
  static CatalogField member(String attribute, FieldType type) {
    return of(
            "member." + attribute,
            FieldLabels.key("content.members[0]." + attribute),
            FieldGroup.MEMBERS,
            FieldBlock.MEMBER,
            type)
        .reading(attribute)
        .marked("AS");
  }

  /** Any other field; {@link #reading} and {@link #marked} complete it. */
  static CatalogField of(
      String code, String label, FieldGroup group, FieldBlock block, FieldType type) {
    return new CatalogField(code, label, group, block, List.of(), type, Set.of());
  }

  /** The same field, read from these attributes. */
  CatalogField reading(String... names) {
    return new CatalogField(code, label, group, block, List.of(names), type, uses);
  }

  /** The same field with these marks. */
  CatalogField marked(String marks) {
    return new CatalogField(code, label, group, block, attributes, type, uses(marks));
  }

  private static Set<FieldUse> uses(String marks) {
    return marks
        .chars()
        .mapToObj(FieldUse::of)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(FieldUse.class)));
  }

  public boolean is(FieldUse use) {
    return uses.contains(use);
  }

  public FieldKind kind() {
    return type.kind();
  }

  /** True if it can be asked whether nothing is stored: a standard, a day of assistance. */
  public boolean mayBeEmpty() {
    return MAY_BE_EMPTY.contains(code);
  }

  /** The attribute that conditions are put to. */
  public String attribute() {
    return attributes.get(0);
  }

  /** The label as people read it. */
  public String title() {
    String text = Texts.get(label);
    return block == FieldBlock.MEMBER ? Texts.format(OF_MEMBER, text) : text;
  }

  /** The column of a file or print made of rows of {@link FieldReader}; class A is masked there. */
  public SheetColumn<FieldRow> sheetColumn() {
    return SheetColumn.of(kind().column(), label, row -> row.value(code));
  }
}
