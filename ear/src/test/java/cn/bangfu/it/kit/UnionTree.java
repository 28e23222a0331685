package cn.bangfu.it.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The page of the tree of unions, as an administrator works at it. */
public final class UnionTree {

  private final Desk admin;

  /** Opens the page. */
  public UnionTree(Desk admin) {
    this.admin = admin;
    admin.open("unionorg/tree.xhtml");
  }

  /** Looks a union up by its name and chooses it. */
  public void choose(String union) {
    admin.at("tree:unionsText").fill(union);
    admin.press("tree:unionsFind");
    admin.page().locator(".bf-hits a:has(strong:text('" + union + "('))").first().click();
    admin.settled();
    assertThat(admin.page().locator("#chosen h2").first().innerText()).contains(union);
  }

  public Locator node(String union) {
    return admin
        .page()
        .locator(".ui-treenode-content", new Page.LocatorOptions().setHasText(union))
        .first();
  }

  public void openMenu() {
    admin.page().locator(".bf-chosen-head .bf-operate").click();
    admin.at("menuForm:cut").waitFor();
    admin.settled();
  }

  public void cut() {
    admin.at("menuForm:cut").click();
    admin.page().locator(".ui-confirmdialog-yes").last().click();
    admin.settled();
  }

  /** Pastes what was cut below the chosen union, the menu being open, and says yes. */
  public void paste() {
    admin.at("menuForm:paste").click();
    admin.at("unionMoveForm:paste").waitFor();
    admin.settled();
    admin.press("unionMoveForm:paste");
  }
}
