package cn.bangfu.archive;

import cn.bangfu.kernel.Gender;
import java.util.Optional;

/** Relation of a member to the head of the household, with the sex it fixes (ARC-027, FLD-017). */
public enum Relation {
  HUSBAND(Gender.MALE, Kin.SPOUSE),
  WIFE(Gender.FEMALE, Kin.SPOUSE),
  SON(Gender.MALE, Kin.CHILD),
  DAUGHTER(Gender.FEMALE, Kin.CHILD),
  FATHER(Gender.MALE, Kin.PARENT),
  MOTHER(Gender.FEMALE, Kin.PARENT),
  HUSBANDS_FATHER(Gender.MALE, Kin.PARENT),
  HUSBANDS_MOTHER(Gender.FEMALE, Kin.PARENT),
  WIFES_FATHER(Gender.MALE, Kin.PARENT),
  WIFES_MOTHER(Gender.FEMALE, Kin.PARENT),
  PATERNAL_GRANDPARENT(null, Kin.OTHER),
  MATERNAL_GRANDPARENT(null, Kin.OTHER),
  SONS_CHILD(null, Kin.GRANDCHILD),
  DAUGHTERS_CHILD(null, Kin.GRANDCHILD),
  BROTHER(Gender.MALE, Kin.OTHER),
  SISTER(Gender.FEMALE, Kin.OTHER),
  DAUGHTER_IN_LAW(Gender.FEMALE, Kin.OTHER),
  SON_IN_LAW(Gender.MALE, Kin.OTHER),
  OTHER(null, Kin.OTHER);

  private enum Kin {
    SPOUSE,
    CHILD,
    PARENT,
    GRANDCHILD,
    OTHER
  }

  private final Gender gender;
  private final Kin kin;

  Relation(Gender gender, Kin kin) {
    this.gender = gender;
    this.kin = kin;
  }

  /** The sex that goes with the relation, where it is fixed. */
  public Optional<Gender> gender() {
    return Optional.ofNullable(gender);
  }

  public boolean isSpouse() {
    return kin == Kin.SPOUSE;
  }

  public boolean isChild() {
    return kin == Kin.CHILD;
  }

  /** Parent of the head or of the spouse. */
  public boolean isParent() {
    return kin == Kin.PARENT;
  }

  public boolean isGrandchild() {
    return kin == Kin.GRANDCHILD;
  }

  /** Two members cannot both stand in these relations: one spouse, one of each parent (FLD-031). */
  public boolean excludes(Relation other) {
    return isSpouse() ? other.isSpouse() : isParent() && this == other;
  }

  /** The sex a head must have whose member stands in this relation (FLD-032). */
  public Optional<Gender> headGender() {
    return switch (this) {
      case HUSBAND, HUSBANDS_FATHER, HUSBANDS_MOTHER -> Optional.of(Gender.FEMALE);
      case WIFE, WIFES_FATHER, WIFES_MOTHER -> Optional.of(Gender.MALE);
      default -> Optional.empty();
    };
  }
}
