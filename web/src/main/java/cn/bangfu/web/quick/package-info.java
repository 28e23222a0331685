/** What the pages of quick report and quick return have in common; {@code b:quick} shows it. */
package cn.bangfu.web.quick;
