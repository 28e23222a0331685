/** Rules of the whole house that no module can keep alone: sources, texts, requirement numbers. */
package cn.bangfu.house;
