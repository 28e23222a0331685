package cn.bangfu.web.archive;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.FieldLabels;
import cn.bangfu.archive.IllnessRecord;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.kernel.Texts;
import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Compares a form as it was opened, as it is stored now and as it was typed (ARC-042). */
final class FormDifferences {

  private static final List<String> HEADER =
      List.of(
          "archiveType",
          "employeeNo",
          "hardshipCategory",
          "filingStandard",
          "filingDate",
          "declaringUnit",
          "filer",
          "reviewer");

  /** Set by the services, or shown as one with another field. */
  private static final Set<String> NOT_TYPED = Set.of("archiveId", "disabilityCategory");

  private static final List<PropertyDescriptor> OF_FORM =
      properties(ArchiveForm.class).stream().filter(p -> HEADER.contains(p.getName())).toList();

  /** Type, number and day of filing stay those of the archive that is restored. */
  private static final List<PropertyDescriptor> OFFERED =
      OF_FORM.stream()
          .filter(p -> !Set.of("archiveType", "employeeNo", "filingDate").contains(p.getName()))
          .toList();

  private static final List<PropertyDescriptor> OF_CONTENT = properties(ArchiveContent.class);
  private static final List<PropertyDescriptor> OF_MEMBER = properties(Member.class);

  private static final List<PropertyDescriptor> OF_ILLNESS =
      properties(IllnessRecord.class).stream()
          .filter(p -> !Set.of("person", "member").contains(p.getName()))
          .toList();

  private final ArchiveForm opened;
  private final ArchiveForm stored;
  private final ArchiveForm typed;
  private final BiFunction<String, Object, String> show;
  private final List<FormDifference> found = new ArrayList<>();
  private Predicate<String> wanted = field -> true;

  /**
   * @param show a value as people read it, by the name of its field
   */
  FormDifferences(
      ArchiveForm opened,
      ArchiveForm stored,
      ArchiveForm typed,
      BiFunction<String, Object, String> show) {
    this.opened = opened;
    this.stored = stored;
    this.typed = typed;
    this.show = show;
  }

  /** Only fields with such a path. */
  FormDifferences only(Predicate<String> fields) {
    wanted = fields;
    return this;
  }

  /** What is stored otherwise than it was typed. */
  List<FormDifference> find() {
    compare(OF_FORM, "", opened, stored, typed, fresh -> fresh);
    compare(
        OF_CONTENT,
        "content.",
        opened.getContent(),
        stored.getContent(),
        typed.getContent(),
        ArchiveForm::getContent);
    members();
    illnesses();
    return found;
  }

  /**
   * What was typed into a blank form otherwise than it is stored: empty fields say nothing, and
   * people are the same who have the same number or, without one, the same name (ARC-047).
   */
  List<FormDifference> offered() {
    compare(OFFERED, "", opened, stored, typed, fresh -> fresh);
    compare(
        OF_CONTENT,
        "content.",
        opened.getContent(),
        stored.getContent(),
        typed.getContent(),
        ArchiveForm::getContent);
    Member blank = opened.getContent().addMember();
    for (Member mine : typed.getContent().getMembers()) {
      Optional<Member> known = samePerson(stored, mine);
      if (known.isEmpty()) {
        found.add(
            ofMember(mine, "archive.page.stale.added", true)
                .applying(fresh -> copy(mine, fresh.getContent().addMember())));
      } else {
        compare(
            OF_MEMBER,
            "content.members[0].",
            blank,
            known.get(),
            mine,
            fresh -> samePerson(fresh, mine).orElseGet(fresh.getContent()::addMember));
      }
    }
    List<FormDifference> offered =
        found.stream().filter(one -> one.open() || one.isMine()).toList();
    offered.forEach(one -> one.setMine(true));
    return offered;
  }

  private static Optional<Member> samePerson(ArchiveForm form, Member typed) {
    return form.getContent().getMembers().stream()
        .filter(
            one ->
                typed.getIdNo() != null && one.getIdNo() != null
                    ? typed.getIdNo().equals(one.getIdNo())
                    : Objects.equals(typed.getName(), one.getName()))
        .findFirst();
  }

  private void members() {
    Map<Long, Member> before = byId(opened);
    Map<Long, Member> now = byId(stored);
    for (Member mine : typed.getContent().getMembers()) {
      Long id = mine.getId();
      if (id == null) {
        added(mine, before, now);
      } else if (now.containsKey(id)) {
        compareMembers(before.get(id), now.get(id), mine);
      } else if (opened != typed) {
        found.add(
            ofMember(mine, "archive.page.stale.kept", changed(before.get(id), mine) ? null : false)
                .applying(fresh -> copy(mine, fresh.getContent().addMember())));
      }
    }
    Set<Long> kept =
        typed.getContent().getMembers().stream()
            .map(Member::getId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    now.forEach(
        (id, member) -> {
          if (before.containsKey(id) && !kept.contains(id)) {
            found.add(
                ofMember(
                        member,
                        "archive.page.stale.removed",
                        changed(before.get(id), member) ? null : true)
                    .applying(fresh -> remove(fresh, id)));
          }
        });
  }

  /** A member that both sides have added is one member, compared value by value. */
  private void added(Member mine, Map<Long, Member> before, Map<Long, Member> now) {
    now.values().stream()
        .filter(member -> !before.containsKey(member.getId()))
        .filter(member -> mine.getIdNo() != null && mine.getIdNo().equals(member.getIdNo()))
        .findFirst()
        .ifPresentOrElse(
            theirs -> compareMembers(null, theirs, mine),
            () ->
                found.add(
                    ofMember(mine, "archive.page.stale.added", true)
                        .applying(fresh -> copy(mine, fresh.getContent().addMember()))));
  }

  private void compareMembers(Member before, Member now, Member mine) {
    compare(
        OF_MEMBER, "content.members[0].", before, now, mine, fresh -> byId(fresh).get(now.getId()));
  }

  private static boolean changed(Member before, Member now) {
    return OF_MEMBER.stream()
        .anyMatch(property -> !same(read(property, before), read(property, now)));
  }

  private static void copy(Member from, Member to) {
    OF_MEMBER.forEach(property -> write(property, to, read(property, from)));
  }

  private static void remove(ArchiveForm fresh, Long id) {
    Member member = byId(fresh).get(id);
    if (member != null) {
      fresh.getContent().removeMember(member);
    }
  }

  private static FormDifference ofMember(Member member, String text, Boolean mine) {
    boolean gone = "archive.page.stale.kept".equals(text);
    String name = Texts.show(member.getName());
    return new FormDifference(
        Texts.get("archive.ArchiveContent.members"),
        "",
        gone ? Texts.format("archive.page.stale.removed", name) : "",
        Texts.format(text, name),
        mine);
  }

  /** Rows of illnesses are taken over all together: one of them alone says little. */
  private void illnesses() {
    List<List<Object>> mine = rows(typed);
    if (mine.equals(rows(stored))) {
      return;
    }
    found.add(
        new FormDifference(
                Texts.get("archive.MedicalNeed.illnesses"),
                shown(opened),
                shown(stored),
                shown(typed),
                merged(mine.equals(rows(opened)), rows(stored).equals(rows(opened))))
            .applying(this::takeIllnesses));
  }

  private void takeIllnesses(ArchiveForm fresh) {
    ArchiveContent to = fresh.getContent();
    List.copyOf(to.getIllnesses()).forEach(to::removeIllness);
    for (IllnessRecord row : typed.getContent().getIllnesses()) {
      IllnessRecord added = to.addIllness();
      OF_ILLNESS.forEach(property -> write(property, added, read(property, row)));
      added.setMember(row.getMember() == null ? null : sameIn(fresh, row.getMember()));
    }
  }

  /** The member in another form: by its row, or by its number if this form has added it. */
  private static Member sameIn(ArchiveForm fresh, Member member) {
    return fresh.getContent().getMembers().stream()
        .filter(
            other ->
                member.getId() == null
                    ? member.getIdNo() != null && member.getIdNo().equals(other.getIdNo())
                    : member.getId().equals(other.getId()))
        .findFirst()
        .orElse(null);
  }

  /** Which value a field gets by itself: that of the only side that changed it, else none. */
  private static Boolean merged(boolean unchangedHere, boolean unchangedThere) {
    return unchangedHere ? Boolean.FALSE : unchangedThere ? Boolean.TRUE : null;
  }

  private static List<List<Object>> rows(ArchiveForm form) {
    return form.getContent().getIllnesses().stream()
        .map(
            row -> {
              List<Object> values = new ArrayList<>();
              OF_ILLNESS.forEach(property -> values.add(read(property, row)));
              values.add(row.getMember() == null ? null : row.getMember().getId());
              return values;
            })
        .toList();
  }

  private static String shown(ArchiveForm form) {
    return form.getContent().getIllnesses().isEmpty()
        ? ""
        : Texts.format("archive.page.stale.illnesses", form.getContent().getIllnesses().size());
  }

  private void compare(
      List<PropertyDescriptor> properties,
      String path,
      Object before,
      Object now,
      Object mine,
      Function<ArchiveForm, Object> target) {
    for (PropertyDescriptor property : properties) {
      Object typedValue = read(property, mine);
      Object storedValue = read(property, now);
      if (!wanted.test(path + property.getName()) || same(typedValue, storedValue)) {
        continue;
      }
      Object openedValue = before == null ? null : read(property, before);
      String name = property.getName();
      String label = FieldLabels.text(path + name);
      if (mine instanceof Member member) {
        label = Texts.format("archive.page.stale.ofMember", Texts.show(member.getName()), label);
      }
      found.add(
          new FormDifference(
                  label,
                  show.apply(name, openedValue),
                  show.apply(name, storedValue),
                  show.apply(name, typedValue),
                  merged(same(typedValue, openedValue), same(storedValue, openedValue)))
              .applying(fresh -> write(property, target.apply(fresh), typedValue)));
    }
  }

  private static boolean same(Object one, Object other) {
    if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
      return a.compareTo(b) == 0;
    }
    return Objects.equals(emptied(one), emptied(other));
  }

  private static Object emptied(Object value) {
    if (value instanceof String text) {
      return text.isBlank() ? null : text.strip();
    }
    return value instanceof Collection<?> several && several.isEmpty() ? null : value;
  }

  private static Map<Long, Member> byId(ArchiveForm form) {
    return form.getContent().getMembers().stream()
        .filter(member -> member.getId() != null)
        .collect(Collectors.toMap(Member::getId, Function.identity()));
  }

  private static List<PropertyDescriptor> properties(Class<?> type) {
    try {
      return Arrays.stream(Introspector.getBeanInfo(type).getPropertyDescriptors())
          .filter(p -> p.getReadMethod() != null && p.getWriteMethod() != null)
          .filter(p -> !NOT_TYPED.contains(p.getName()) && !p.getName().startsWith("_"))
          .filter(p -> p.getPropertyType() != ArchiveContent.class)
          .toList();
    } catch (IntrospectionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object read(PropertyDescriptor property, Object from) {
    try {
      return property.getReadMethod().invoke(from);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(PropertyDescriptor property, Object to, Object value) {
    try {
      property.getWriteMethod().invoke(to, value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
