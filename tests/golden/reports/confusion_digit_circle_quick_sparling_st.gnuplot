set encoding utf8
set terminal svg size 658,630 noenhanced font 'DejaVu Sans,11' background '#ffffff'
unset border
unset tics
unset key
set lmargin at screen 0.227963526
set rmargin at screen 0.963525836
set tmargin at screen 0.841269841
set bmargin at screen 0.073015873
set xrange [0:11]
set yrange [11:0]
set label "Confusion in \045 of a row, sparling_st, seed 1, digit_circle (preset quick)" at screen 0.5,0.965079365 center textcolor rgb '#222222' font ',12'
set object rectangle from 0,0 to 1,1 fillcolor rgb '#0072b2' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "99.7" at 0.5,0.5 center front textcolor rgb '#ffffff' font ',9'
set object rectangle from 1,0 to 2,1 fillcolor rgb '#f8fbfd' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "0.1" at 1.5,0.5 center front textcolor rgb '#222222' font ',9'
set object rectangle from 2,0 to 3,1 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 3,0 to 4,1 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 4,0 to 5,1 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 5,0 to 6,1 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 6,0 to 7,1 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 7,0 to 8,1 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 8,0 to 9,1 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 9,0 to 10,1 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 10,0 to 11,1 fillcolor rgb '#f3f8fb' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "0.2" at 10.5,0.5 center front textcolor rgb '#222222' font ',9'
set object rectangle from 0,1 to 1,2 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 1,1 to 2,2 fillcolor rgb '#0072b2' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "99.6" at 1.5,1.5 center front textcolor rgb '#ffffff' font ',9'
set object rectangle from 2,1 to 3,2 fillcolor rgb '#f7fbfd' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "0.1" at 2.5,1.5 center front textcolor rgb '#222222' font ',9'
set object rectangle from 3,1 to 4,2 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 4,1 to 5,2 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 5,1 to 6,2 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 6,1 to 7,2 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 7,1 to 8,2 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 8,1 to 9,2 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 9,1 to 10,2 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 10,1 to 11,2 fillcolor rgb '#f1f7fb' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "0.3" at 10.5,1.5 center front textcolor rgb '#222222' font ',9'
set object rectangle from 0,2 to 1,3 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 1,2 to 2,3 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 2,2 to 3,3 fillcolor rgb '#0172b2' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "99.5" at 2.5,2.5 center front textcolor rgb '#ffffff' font ',9'
set object rectangle from 3,2 to 4,3 fillcolor rgb '#f5f9fc' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "0.2" at 3.5,2.5 center front textcolor rgb '#222222' font ',9'
set object rectangle from 4,2 to 5,3 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 5,2 to 6,3 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 6,2 to 7,3 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 7,2 to 8,3 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 8,2 to 9,3 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 9,2 to 10,3 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 10,2 to 11,3 fillcolor rgb '#f0f6fa' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "0.4" at 10.5,2.5 center front textcolor rgb '#222222' font ',9'
set object rectangle from 0,3 to 1,4 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 1,3 to 2,4 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 2,3 to 3,4 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 3,3 to 4,4 fillcolor rgb '#0173b2' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "99.3" at 3.5,3.5 center front textcolor rgb '#ffffff' font ',9'
set object rectangle from 4,3 to 5,4 fillcolor rgb '#f2f8fb' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "0.3" at 4.5,3.5 center front textcolor rgb '#222222' font ',9'
set object rectangle from 5,3 to 6,4 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 6,3 to 7,4 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 7,3 to 8,4 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 8,3 to 9,4 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 9,3 to 10,4 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 10,3 to 11,4 fillcolor rgb '#eef6fa' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "0.4" at 10.5,3.5 center front textcolor rgb '#222222' font ',9'
set object rectangle from 0,4 to 1,5 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 1,4 to 2,5 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 2,4 to 3,5 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 3,4 to 4,5 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 4,4 to 5,5 fillcolor rgb '#0173b2' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "99.1" at 4.5,4.5 center front textcolor rgb '#ffffff' font ',9'
set object rectangle from 5,4 to 6,5 fillcolor rgb '#eef6fa' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "0.4" at 5.5,4.5 center front textcolor rgb '#222222' font ',9'
set object rectangle from 6,4 to 7,5 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 7,4 to 8,5 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 8,4 to 9,5 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 9,4 to 10,5 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 10,4 to 11,5 fillcolor rgb '#edf5fa' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "0.5" at 10.5,4.5 center front textcolor rgb '#222222' font ',9'
set object rectangle from 0,5 to 1,6 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 1,5 to 2,6 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 2,5 to 3,6 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 3,5 to 4,6 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 4,5 to 5,6 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 5,5 to 6,6 fillcolor rgb '#0273b2' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "98.8" at 5.5,5.5 center front textcolor rgb '#ffffff' font ',9'
set object rectangle from 6,5 to 7,6 fillcolor rgb '#ebf4f9' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "0.6" at 6.5,5.5 center front textcolor rgb '#222222' font ',9'
set object rectangle from 7,5 to 8,6 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 8,5 to 9,6 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 9,5 to 10,6 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 10,5 to 11,6 fillcolor rgb '#ecf4f9' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "0.6" at 10.5,5.5 center front textcolor rgb '#222222' font ',9'
set object rectangle from 0,6 to 1,7 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 1,6 to 2,7 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 2,6 to 3,7 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 3,6 to 4,7 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 4,6 to 5,7 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 5,6 to 6,7 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 6,6 to 7,7 fillcolor rgb '#0273b3' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "98.5" at 6.5,6.5 center front textcolor rgb '#ffffff' font ',9'
set object rectangle from 7,6 to 8,7 fillcolor rgb '#e7f2f8' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "0.9" at 7.5,6.5 center front textcolor rgb '#222222' font ',9'
set object rectangle from 8,6 to 9,7 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 9,6 to 10,7 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 10,6 to 11,7 fillcolor rgb '#ebf4f9' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "0.6" at 10.5,6.5 center front textcolor rgb '#222222' font ',9'
set object rectangle from 0,7 to 1,8 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 1,7 to 2,8 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 2,7 to 3,8 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 3,7 to 4,8 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 4,7 to 5,8 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 5,7 to 6,8 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 6,7 to 7,8 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 7,7 to 8,8 fillcolor rgb '#0273b3' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "98.1" at 7.5,7.5 center front textcolor rgb '#ffffff' font ',9'
set object rectangle from 8,7 to 9,8 fillcolor rgb '#e3f0f7' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "1.2" at 8.5,7.5 center front textcolor rgb '#222222' font ',9'
set object rectangle from 9,7 to 10,8 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 10,7 to 11,8 fillcolor rgb '#e9f3f8' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "0.7" at 10.5,7.5 center front textcolor rgb '#222222' font ',9'
set object rectangle from 0,8 to 1,9 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 1,8 to 2,9 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 2,8 to 3,9 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 3,8 to 4,9 fillcolor rgb '#0374b3' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "97.7" at 3.5,8.5 center front textcolor rgb '#ffffff' font ',9'
set object rectangle from 4,8 to 5,9 fillcolor rgb '#dfedf5' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "1.5" at 4.5,8.5 center front textcolor rgb '#222222' font ',9'
set object rectangle from 5,8 to 6,9 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 6,8 to 7,9 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 7,8 to 8,9 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 8,8 to 9,9 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 9,8 to 10,9 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 10,8 to 11,9 fillcolor rgb '#e8f3f8' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "0.8" at 10.5,8.5 center front textcolor rgb '#222222' font ',9'
set object rectangle from 0,9 to 1,10 fillcolor rgb '#dcebf4' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "1.9" at 0.5,9.5 center front textcolor rgb '#222222' font ',9'
set object rectangle from 1,9 to 2,10 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 2,9 to 3,10 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 3,9 to 4,10 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 4,9 to 5,10 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 5,9 to 6,10 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 6,9 to 7,10 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 7,9 to 8,10 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 8,9 to 9,10 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 9,9 to 10,10 fillcolor rgb '#0474b3' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "97.2" at 9.5,9.5 center front textcolor rgb '#ffffff' font ',9'
set object rectangle from 10,9 to 11,10 fillcolor rgb '#e7f2f8' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "0.9" at 10.5,9.5 center front textcolor rgb '#222222' font ',9'
set object rectangle from 0,10 to 1,11 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 1,10 to 2,11 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 2,10 to 3,11 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 3,10 to 4,11 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 4,10 to 5,11 fillcolor rgb '#6aadd2' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "34.1" at 4.5,10.5 center front textcolor rgb '#ffffff' font ',9'
set object rectangle from 5,10 to 6,11 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 6,10 to 7,11 fillcolor rgb '#308dc0' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "65.9" at 6.5,10.5 center front textcolor rgb '#ffffff' font ',9'
set object rectangle from 7,10 to 8,11 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 8,10 to 9,11 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 9,10 to 10,11 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 10,10 to 11,11 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "0" at 0.5,-0.272727273 center front textcolor rgb '#222222' font ',10'
set label "2" at 0.5,11.2727273 center front textcolor rgb '#666666' font ',8'
set label "1" at 1.5,-0.272727273 center front textcolor rgb '#222222' font ',10'
set label "5" at 1.5,11.2727273 center front textcolor rgb '#666666' font ',8'
set label "2" at 2.5,-0.272727273 center front textcolor rgb '#222222' font ',10'
set label "8" at 2.5,11.2727273 center front textcolor rgb '#666666' font ',8'
set label "3" at 3.5,-0.272727273 center front textcolor rgb '#222222' font ',10'
set label "1" at 3.5,11.2727273 center front textcolor rgb '#666666' font ',8'
set label "4" at 4.5,-0.272727273 center front textcolor rgb '#222222' font ',10'
set label "4" at 4.5,11.2727273 center front textcolor rgb '#666666' font ',8'
set label "5" at 5.5,-0.272727273 center front textcolor rgb '#222222' font ',10'
set label "7" at 5.5,11.2727273 center front textcolor rgb '#666666' font ',8'
set label "6" at 6.5,-0.272727273 center front textcolor rgb '#222222' font ',10'
set label "0" at 6.5,11.2727273 center front textcolor rgb '#666666' font ',8'
set label "7" at 7.5,-0.272727273 center front textcolor rgb '#222222' font ',10'
set label "3" at 7.5,11.2727273 center front textcolor rgb '#666666' font ',8'
set label "8" at 8.5,-0.272727273 center front textcolor rgb '#222222' font ',10'
set label "6" at 8.5,11.2727273 center front textcolor rgb '#666666' font ',8'
set label "9" at 9.5,-0.272727273 center front textcolor rgb '#222222' font ',10'
set label "9" at 9.5,11.2727273 center front textcolor rgb '#666666' font ',8'
set label "none" at 10.5,-0.272727273 center front textcolor rgb '#222222' font ',10'
set label "" at 10.5,11.2727273 center front textcolor rgb '#666666' font ',8'
set label "0 (10.1 \045)" at -0.181818182,0.5 right front textcolor rgb '#222222' font ',10'
set label "1 (10.1 \045)" at -0.181818182,1.5 right front textcolor rgb '#222222' font ',10'
set label "2 (10.0 \045)" at -0.181818182,2.5 right front textcolor rgb '#222222' font ',10'
set label "3 (9.99 \045)" at -0.181818182,3.5 right front textcolor rgb '#222222' font ',10'
set label "4 (9.97 \045)" at -0.181818182,4.5 right front textcolor rgb '#222222' font ',10'
set label "5 (9.95 \045)" at -0.181818182,5.5 right front textcolor rgb '#222222' font ',10'
set label "6 (9.94 \045)" at -0.181818182,6.5 right front textcolor rgb '#222222' font ',10'
set label "7 (9.93 \045)" at -0.181818182,7.5 right front textcolor rgb '#222222' font ',10'
set label "8 (9.92 \045)" at -0.181818182,8.5 right front textcolor rgb '#222222' font ',10'
set label "9 (9.92 \045)" at -0.181818182,9.5 right front textcolor rgb '#222222' font ',10'
set label "none (0.21 \045)" at -0.181818182,10.5 right front textcolor rgb '#222222' font ',10'
set label "symbol that the channel stands for" at 5.5,-0.863636364 center front textcolor rgb '#222222' font ',10'
set label "true symbol" at -0.181818182,-0.272727273 right front textcolor rgb '#222222' font ',10'
set label "channel" at -0.181818182,11.2727273 right front textcolor rgb '#666666' font ',8'
plot NaN notitle
