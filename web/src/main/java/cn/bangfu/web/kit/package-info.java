/** What every page stands on: texts, lists, messages at fields, failures, converters. */
package cn.bangfu.web.kit;
