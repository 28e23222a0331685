package cn.bangfu.archive;

import static cn.bangfu.archive.Relation.BROTHER;
import static cn.bangfu.archive.Relation.DAUGHTER;
import static cn.bangfu.archive.Relation.DAUGHTERS_CHILD;
import static cn.bangfu.archive.Relation.DAUGHTER_IN_LAW;
import static cn.bangfu.archive.Relation.FATHER;
import static cn.bangfu.archive.Relation.HUSBAND;
import static cn.bangfu.archive.Relation.HUSBANDS_FATHER;
import static cn.bangfu.archive.Relation.HUSBANDS_MOTHER;
import static cn.bangfu.archive.Relation.MATERNAL_GRANDPARENT;
import static cn.bangfu.archive.Relation.MOTHER;
import static cn.bangfu.archive.Relation.OTHER;
import static cn.bangfu.archive.Relation.PATERNAL_GRANDPARENT;
import static cn.bangfu.archive.Relation.SISTER;
import static cn.bangfu.archive.Relation.SON;
import static cn.bangfu.archive.Relation.SONS_CHILD;
import static cn.bangfu.archive.Relation.SON_IN_LAW;
import static cn.bangfu.archive.Relation.WIFE;
import static cn.bangfu.archive.Relation.WIFES_FATHER;
import static cn.bangfu.archive.Relation.WIFES_MOTHER;

import cn.bangfu.kernel.Gender;
import java.util.EnumMap;
import java.util.Map;

/** The two tables of relations after a change of head (ARC-115), as data. */
public final class HeadRelations {

  /**
   * One relation for each sex: of the old head in the first table, of the new one in the second.
   */
  private record BySex(Relation male, Relation female) {

    Relation of(Gender gender) {
      if (gender == null) {
        return male == female ? male : null;
      }
      return gender == Gender.MALE ? male : female;
    }
  }

  /** What the old head becomes, by what the new one was to him; he himself is male or female. */
  private static final Map<Relation, BySex> OLD_HEAD = new EnumMap<>(Relation.class);

  /** What the others become when spouses exchange, if the husband or the wife becomes head. */
  private static final Map<Relation, BySex> OTHERS = new EnumMap<>(Relation.class);

  static {
    OLD_HEAD.put(HUSBAND, same(WIFE));
    OLD_HEAD.put(WIFE, same(HUSBAND));
    OLD_HEAD.put(SON, new BySex(FATHER, MOTHER));
    OLD_HEAD.put(DAUGHTER, new BySex(FATHER, MOTHER));
    OLD_HEAD.put(FATHER, new BySex(SON, DAUGHTER));
    OLD_HEAD.put(MOTHER, new BySex(SON, DAUGHTER));
    OLD_HEAD.put(HUSBANDS_FATHER, same(DAUGHTER_IN_LAW));
    OLD_HEAD.put(HUSBANDS_MOTHER, same(DAUGHTER_IN_LAW));
    OLD_HEAD.put(WIFES_FATHER, same(SON_IN_LAW));
    OLD_HEAD.put(WIFES_MOTHER, same(SON_IN_LAW));
    OLD_HEAD.put(DAUGHTER_IN_LAW, new BySex(HUSBANDS_FATHER, HUSBANDS_MOTHER));
    OLD_HEAD.put(SON_IN_LAW, new BySex(WIFES_FATHER, WIFES_MOTHER));
    OLD_HEAD.put(PATERNAL_GRANDPARENT, same(SONS_CHILD));
    OLD_HEAD.put(MATERNAL_GRANDPARENT, same(DAUGHTERS_CHILD));
    OLD_HEAD.put(SONS_CHILD, same(PATERNAL_GRANDPARENT));
    OLD_HEAD.put(DAUGHTERS_CHILD, same(MATERNAL_GRANDPARENT));
    OLD_HEAD.put(BROTHER, new BySex(BROTHER, SISTER));
    OLD_HEAD.put(SISTER, new BySex(BROTHER, SISTER));
    OLD_HEAD.put(OTHER, same(OTHER));

    OTHERS.put(SON, same(SON));
    OTHERS.put(DAUGHTER, same(DAUGHTER));
    OTHERS.put(DAUGHTER_IN_LAW, same(DAUGHTER_IN_LAW));
    OTHERS.put(SON_IN_LAW, same(SON_IN_LAW));
    OTHERS.put(SONS_CHILD, same(SONS_CHILD));
    OTHERS.put(DAUGHTERS_CHILD, same(DAUGHTERS_CHILD));
    OTHERS.put(FATHER, new BySex(WIFES_FATHER, HUSBANDS_FATHER));
    OTHERS.put(MOTHER, new BySex(WIFES_MOTHER, HUSBANDS_MOTHER));
    OTHERS.put(WIFES_FATHER, new BySex(null, FATHER));
    OTHERS.put(WIFES_MOTHER, new BySex(null, MOTHER));
    OTHERS.put(HUSBANDS_FATHER, new BySex(FATHER, null));
    OTHERS.put(HUSBANDS_MOTHER, new BySex(MOTHER, null));
    OTHERS.put(PATERNAL_GRANDPARENT, same(OTHER));
    OTHERS.put(MATERNAL_GRANDPARENT, same(OTHER));
    OTHERS.put(BROTHER, same(OTHER));
    OTHERS.put(SISTER, same(OTHER));
    OTHERS.put(OTHER, same(OTHER));
  }

  private HeadRelations() {}

  /**
   * What the old head becomes to the new one.
   *
   * @param was what the new head was to the old one
   * @param oldHead sex of the old head
   * @return null if it has to be chosen
   */
  public static Relation ofOldHead(Relation was, Gender oldHead) {
    BySex row = was == null ? null : OLD_HEAD.get(was);
    return row == null ? null : row.of(oldHead);
  }

  /**
   * What another member becomes to the new head when husband and wife exchange.
   *
   * @param was what the member was to the old head
   * @param newHead what the new head was to the old one, husband or wife
   * @return null if it has to be chosen
   */
  public static Relation ofOther(Relation was, Relation newHead) {
    BySex row = was == null ? null : OTHERS.get(was);
    return row == null ? null : row.of(newHead == HUSBAND ? Gender.MALE : Gender.FEMALE);
  }

  private static BySex same(Relation relation) {
    return new BySex(relation, relation);
  }
}
