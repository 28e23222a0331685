/** The page of the minimum living standards. */
package cn.bangfu.web.standard;
