/** Sentences as such reports have them, invented, in which everything adds up. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { CatalogueSet } from '../../../../src/catalogue/model.js';
import { catalogues } from '../../../support/catalogues.js';
import { TEMPLATE_2022 } from '../../../support/forms.js';
import { checked } from '../../support/check.js';

const SENTENCES = [
  'Tính đến ngày 15/6/2023, toàn tỉnh đã tiếp nhận 512.345 hồ sơ (trong đó, tiếp nhận trực tuyến 401.200 hồ sơ, chiếm 78,31%; trực tiếp và qua dịch vụ bưu chính công ích 98.100 hồ sơ; từ kỳ trước chuyển qua 13.045 hồ sơ).',
  'Đã giải quyết 495.000 hồ sơ, trong đó trước hạn và đúng hạn 493.020 hồ sơ (đạt 99,6%), quá hạn 1.980 hồ sơ (chiếm 0,4%).',
  'Kết quả giải quyết: 10.250/10.300 hồ sơ đúng hạn, đạt tỷ lệ 99,51%; quá hạn 50 hồ sơ, chiếm 0,49%.',
  'Có 19/19 sở, ban, ngành và 09/09 huyện, thị xã, thành phố (đạt 100%) ban hành kế hoạch CCHC.',
  'Toàn tỉnh có 141/141 xã, phường, thị trấn (100%) kết nối với Hệ thống.',
  'Đến nay đã hoàn thành 45/63 nhiệm vụ (đạt 71,43%), còn 18 nhiệm vụ đang triển khai thực hiện, trong đó có 02 nhiệm vụ chậm tiến độ.',
  'Kế hoạch CCHC năm 2023 có 63 nhiệm vụ; đã hoàn thành 45 nhiệm vụ, đạt 71,4%; 18 nhiệm vụ đang thực hiện.',
  'Tổng số biên chế công chức được giao năm 2023 là 2.150 biên chế, hiện có mặt 2.045 người, đạt 95,12%.',
  'Tổng số đơn vị sự nghiệp công lập là 705 đơn vị, giảm 35 đơn vị so với năm 2021 (giảm 4,73%).',
  'So với năm 2015, toàn tỉnh giảm 112 đơn vị sự nghiệp (từ 850 đơn vị xuống còn 738 đơn vị), đạt tỷ lệ 13,18%.',
  'Tỷ lệ giải ngân vốn đầu tư công đạt 35,2% kế hoạch (1.250,5/3.552,6 tỷ đồng).',
  'Tổng kế hoạch vốn năm 2023 là 3.552,6 tỷ đồng; đến 31/5/2023 giải ngân 1.250,5 tỷ đồng, đạt 35,2% kế hoạch Thủ tướng Chính phủ giao và đạt 31,8% kế hoạch tỉnh giao.',
  'Thu ngân sách trên địa bàn 6 tháng ước đạt 5.600 tỷ đồng, bằng 52% dự toán Trung ương giao, bằng 48% dự toán HĐND tỉnh giao, tăng 6% so với cùng kỳ.',
  'Tổng số TTHC thuộc phạm vi giải quyết của tỉnh là 1.912 TTHC, gồm: 1.512 TTHC cấp tỉnh, 265 TTHC cấp huyện, 135 TTHC cấp xã.',
  'Cung cấp 1.650 dịch vụ công trực tuyến, gồm 845 dịch vụ công trực tuyến toàn trình và 805 dịch vụ công trực tuyến một phần, trong đó có 1.420 dịch vụ công được tích hợp lên Cổng Dịch vụ công quốc gia, đạt 86,06%.',
  'Trong tổng số 845 dịch vụ công trực tuyến toàn trình có 512 dịch vụ công phát sinh hồ sơ, đạt 60,6%.',
  'Tiếp nhận 125 phản ánh, kiến nghị; đã xử lý 120 phản ánh, kiến nghị, đạt 96%; đang xử lý 05 phản ánh, kiến nghị.',
  'Đã tổ chức 12 lớp bồi dưỡng cho 1.250 lượt cán bộ, công chức, viên chức (trong đó cấp tỉnh 03 lớp với 350 lượt, cấp huyện 09 lớp với 900 lượt).',
  'Cử 215 cán bộ, công chức đi đào tạo, bồi dưỡng (04 tiến sĩ, 35 thạc sĩ, 26 đại học, 150 lý luận chính trị).',
  'Tuyển dụng 85 công chức (73 công chức qua thi tuyển, 12 công chức tiếp nhận).',
  'Kỷ luật 15 công chức, viên chức: khiển trách 09 người, cảnh cáo 04 người, buộc thôi việc 02 người.',
  'Thực hiện tinh giản biên chế đối với 52 người (khối Đảng, đoàn thể 07 người, khối nhà nước 45 người).',
  'Năm 2022, Chỉ số CCHC của tỉnh đạt 84,79%, xếp thứ 30/63 tỉnh, thành phố, tăng 05 bậc so với năm 2021 (năm 2021 đạt 86,05%, xếp thứ 35/63).',
  'Chỉ số SIPAS đạt 82,5%, xếp thứ 12/63; PAPI đạt 42,8 điểm, thuộc nhóm 15 tỉnh dẫn đầu.',
  'Kiểm tra CCHC tại 15 cơ quan, đơn vị (08 sở, ngành; 04 huyện; 03 xã), phát hiện 42 tồn tại, hạn chế; đã khắc phục 38/42 vấn đề, đạt 90,48%.',
  'Rà soát 156 văn bản QPPL, trong đó có 98 văn bản còn hiệu lực, 45 văn bản hết hiệu lực toàn bộ, 13 văn bản hết hiệu lực một phần.',
  'Đã ban hành 32 văn bản quy phạm pháp luật (gồm 12 nghị quyết của HĐND tỉnh, 20 quyết định của UBND tỉnh).',
  'Toàn tỉnh hiện có 138/144 xã đạt chuẩn, chiếm 95,8%, tăng 3 xã so với năm 2021.',
  'Tỷ lệ hồ sơ nộp trực tuyến đạt 78,5% (tăng 12,3% so với cùng kỳ), tỷ lệ thanh toán trực tuyến đạt 45,2%.',
  'Trong 9 tháng đầu năm 2024, tỉnh có 1.152 doanh nghiệp thành lập mới, tăng 8% so với cùng kỳ; vốn đăng ký 9.850 tỷ đồng, giảm 12%.',
  'Đến nay có 152/705 đơn vị tự bảo đảm chi thường xuyên, chiếm 21,56%; 320 đơn vị tự bảo đảm một phần, chiếm 45,39%; 233 đơn vị do nhà nước bảo đảm, chiếm 33,05%.',
  'Số hóa hồ sơ: cấp tỉnh 85%, cấp huyện 78%, cấp xã 65%.',
  'Có 20/20 cơ quan chuyên môn, 11/11 huyện hoàn thành sắp xếp; giảm 34 phòng thuộc sở (từ 142 phòng còn 108 phòng, giảm 23,94%).',
  'Tổng số hồ sơ đã tiếp nhận: 45.230 hồ sơ (số kỳ trước chuyển qua: 1.230 hồ sơ, số mới tiếp nhận: 44.000 hồ sơ).',
  'Đã giải quyết: 42.150 hồ sơ (trước hạn: 30.000 hồ sơ, đúng hạn: 12.000 hồ sơ, quá hạn: 150 hồ sơ); đang giải quyết: 3.080 hồ sơ (trong hạn 3.050 hồ sơ, quá hạn 30 hồ sơ).',
  'Trong đó: cấp tỉnh 12.150 hồ sơ, đạt 99,1%; cấp huyện 15.200 hồ sơ, đạt 98,7%; cấp xã 14.800 hồ sơ, đạt 99,9%.',
  'UBND tỉnh giao 320 nhiệm vụ cho các sở, ngành, địa phương; đã hoàn thành 280 nhiệm vụ (trong hạn 275 nhiệm vụ, quá hạn 05 nhiệm vụ), còn lại 40 nhiệm vụ trong hạn.',
  'Tỉnh được giao 320 nhiệm vụ, hoàn thành 280/320 nhiệm vụ, đạt 87,5%; còn 40 nhiệm vụ trong hạn, không có nhiệm vụ quá hạn.',
  'Xây dựng và phát sóng 24 chuyên mục, 156 tin, bài về CCHC (Báo 56 tin, bài; Đài 60 tin, bài; Cổng thông tin 40 tin, bài).',
  'Tổ chức 02 cuộc đối thoại với 350 doanh nghiệp, giải đáp 45/45 kiến nghị.',
  'Khảo sát 2.500 phiếu, thu về 2.450 phiếu hợp lệ, đạt 98%, tỷ lệ hài lòng 92,5%.',
  'Cắt giảm 120 TTHC (35 TTHC cấp tỉnh, 60 TTHC cấp huyện, 25 TTHC cấp xã), đơn giản hóa 45 TTHC, tỷ lệ đơn giản hóa đạt 15,2%.',
  'Trong tổng số 1.912 TTHC, có 1.850 TTHC thực hiện tại Bộ phận Một cửa, đạt 96,76% (trừ 62 TTHC đặc thù).',
  'Có 1.120 TTHC thực hiện 4 tại chỗ, đạt 74% tổng số TTHC cấp tỉnh.',
  'Bộ phận Một cửa cấp xã tiếp nhận 38.748 hồ sơ, giải quyết đúng hạn 33.308 hồ sơ, đạt 98,5% số hồ sơ đã giải quyết.',
  'Đã cấp 1.820 chữ ký số (cơ quan, tổ chức 620 chữ ký số, cá nhân 1.200 chữ ký số), trong đó sim PKI 150.',
  'Tổng số cán bộ, công chức cấp xã là 2.890 người; trong đó trình độ đại học trở lên 2.601 người, chiếm 90%, trung cấp 289 người, chiếm 10%.',
  'Hệ thống họp trực tuyến kết nối 165 điểm cầu (01 điểm cầu tỉnh, 11 điểm cầu huyện, 153 điểm cầu xã).',
  'Đến ngày 10/9, giải ngân 2.345 tỷ đồng, đạt 48,5% kế hoạch vốn; trong đó ngân sách trung ương 1.200 tỷ đồng, đạt 52%; ngân sách địa phương 1.145 tỷ đồng, đạt 45,3%.',
  'Số lượng văn bản đi điện tử là 125.300 văn bản, đạt 99,2%; văn bản đến là 345.000 văn bản, đạt 98,9%.',
];

let set: CatalogueSet;
beforeAll(async () => {
  set = await catalogues();
});

describe('nothing is said of', () => {
  it.each(SENTENCES)('%s', (sentence) => {
    expect(checked(set, TEMPLATE_2022, {}, [sentence]).told).toEqual([]);
  });

  it('all of them together', () => {
    expect(checked(set, TEMPLATE_2022, {}, SENTENCES).told).toEqual([]);
  });
});
