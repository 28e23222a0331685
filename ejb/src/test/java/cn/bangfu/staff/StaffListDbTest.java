package cn.bangfu.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangfu.access.AccessDenied;
import cn.bangfu.access.Caller;
import cn.bangfu.access.Permission;
import cn.bangfu.kernel.BusinessException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StaffListDbTest {

  private final StaffDbKit kit = new StaffDbKit();
  private final StaffList list = kit.services.get(StaffList.class);
  private final Caller admin = kit.admin(kit.prefecture);
  private final List<Long> people = new ArrayList<>();

  @BeforeEach
  void fourPeople() {
    for (int i = 0; i < 4; i++) {
      people.add(kit.user(kit.county));
    }
  }

  @Test
  @Tag("ORG-027")
  @Tag("USR-032")
  @Tag("USR-033")
  @Tag("USR-035")
  void layersAreStoredWithoutEmptyOnesAndShownInTheirOrder() {
    arrange(
        List.of(
            List.of(people.get(2)),
            List.of(),
            List.of(people.get(3), people.get(0), people.get(1))));
    assertThat(list())
        .extracting(UserRow::id)
        .containsExactly(people.get(2), people.get(3), people.get(0), people.get(1));
    assertThat(list()).extracting(UserRow::displayLayer).containsExactly(1, 2, 2, 2);
  }

  @Test
  @Tag("USR-034")
  void theOrderOfCreationComesBack() {
    arrange(
        List.of(
            List.of(people.get(3)), List.of(people.get(2)), List.of(people.get(1), people.get(0))));
    kit.services.as(admin, () -> list.restoreOrder(kit.county));
    assertThat(list()).extracting(UserRow::id).containsExactlyElementsOf(people);
    assertThat(list()).extracting(UserRow::displayLayer).containsOnly(1);
  }

  @Test
  @Tag("USR-033")
  void whoCameOrWentMeanwhileIsNoticed() {
    List<List<Long>> before = List.of(List.copyOf(people));
    kit.user(kit.county);
    assertThatThrownBy(() -> arrange(before))
        .isInstanceOfSatisfying(
            BusinessException.class,
            e -> assertThat(e.problem()).isEqualTo(StaffProblem.LAYERS_STALE));
    assertThatThrownBy(() -> arrange(List.of(List.of(people.get(0), people.get(0)))))
        .isInstanceOf(BusinessException.class);
  }

  @Test
  @Tag("USR-001")
  void aNewPersonStandsLastInLayerOne() {
    arrange(List.of(List.of(people.get(1), people.get(0)), List.of(people.get(2), people.get(3))));
    StaffEditing editing = kit.services.get(StaffEditing.class);
    long id =
        kit.services
            .as(
                admin,
                () ->
                    editing.create(
                        StaffDbKit.newStaff(kit.county, StaffDbKit.newName(), Permission.ARCHIVE)))
            .userId();
    assertThat(list())
        .extracting(UserRow::id)
        .containsExactly(people.get(1), people.get(0), id, people.get(2), people.get(3));
  }

  @Test
  @Tag("USR-006")
  @Tag("USR-024")
  @Tag("USR-035")
  void nobodyFromOutsideSeesOrArranges() {
    StaffDbKit elsewhere = new StaffDbKit();
    long below = kit.unions.union("街道" + StaffDbKit.newName(), kit.county, 4);
    for (Caller stranger :
        List.of(
            kit.admin(kit.sibling),
            kit.admin(below),
            elsewhere.admin(elsewhere.province),
            kit.unions.caller(kit.county, Permission.ARCHIVE))) {
      assertDenied(stranger, () -> list.ofUnion(kit.county));
      assertDenied(stranger, () -> list.arrange(kit.county, List.of(people)));
      assertDenied(stranger, () -> list.restoreOrder(kit.county));
    }
  }

  private void assertDenied(Caller caller, Runnable act) {
    assertThatThrownBy(() -> kit.services.as(caller, act)).isInstanceOf(AccessDenied.class);
  }

  private void arrange(List<List<Long>> layers) {
    kit.services.as(admin, () -> list.arrange(kit.county, layers));
  }

  private List<UserRow> list() {
    return kit.services.as(admin, () -> list.ofUnion(kit.county));
  }
}
