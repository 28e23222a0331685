/** The application of Bangfu; its rooms lie below, each with a purpose of its own. */
package cn.bangfu;
