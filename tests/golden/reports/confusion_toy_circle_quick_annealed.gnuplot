set encoding utf8
set terminal svg size 610,322 noenhanced font 'DejaVu Sans,11' background '#ffffff'
unset border
unset tics
unset key
set lmargin at screen 0.245901639
set rmargin at screen 0.53442623
set tmargin at screen 0.689440994
set bmargin at screen 0.142857143
set xrange [0:4]
set yrange [4:0]
set label "Confusion in \045 of a row, annealed, seed 1, toy_circle (preset quick)" at screen 0.5,0.931677019 center textcolor rgb '#222222' font ',12'
set object rectangle from 0,0 to 1,1 fillcolor rgb '#0072b2' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "100" at 0.5,0.5 center front textcolor rgb '#ffffff' font ',9'
set object rectangle from 1,0 to 2,1 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 2,0 to 3,1 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 3,0 to 4,1 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 0,1 to 1,2 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 1,1 to 2,2 fillcolor rgb '#157eb8' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "84.3" at 1.5,1.5 center front textcolor rgb '#ffffff' font ',9'
set object rectangle from 2,1 to 3,2 fillcolor rgb '#c7e0ee' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "4.8" at 2.5,1.5 center front textcolor rgb '#222222' font ',9'
set object rectangle from 3,1 to 4,2 fillcolor rgb '#abd1e6' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "10.8" at 3.5,1.5 center front textcolor rgb '#222222' font ',9'
set object rectangle from 0,2 to 1,3 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 1,2 to 2,3 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 2,2 to 3,3 fillcolor rgb '#0072b2' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "100" at 2.5,2.5 center front textcolor rgb '#ffffff' font ',9'
set object rectangle from 3,2 to 4,3 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 0,3 to 1,4 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 1,3 to 2,4 fillcolor rgb '#ffffff' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set object rectangle from 2,3 to 3,4 fillcolor rgb '#63a9d0' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "37.5" at 2.5,3.5 center front textcolor rgb '#ffffff' font ',9'
set object rectangle from 3,3 to 4,4 fillcolor rgb '#3590c2' fillstyle solid border linecolor rgb '#dddddd' linewidth 0.5
set label "62.5" at 3.5,3.5 center front textcolor rgb '#ffffff' font ',9'
set label "0" at 0.5,-0.272727273 center front textcolor rgb '#222222' font ',10'
set label "1" at 0.5,4.27272727 center front textcolor rgb '#666666' font ',8'
set label "1" at 1.5,-0.272727273 center front textcolor rgb '#222222' font ',10'
set label "2" at 1.5,4.27272727 center front textcolor rgb '#666666' font ',8'
set label "2" at 2.5,-0.272727273 center front textcolor rgb '#222222' font ',10'
set label "0" at 2.5,4.27272727 center front textcolor rgb '#666666' font ',8'
set label "none" at 3.5,-0.272727273 center front textcolor rgb '#222222' font ',10'
set label "" at 3.5,4.27272727 center front textcolor rgb '#666666' font ',8'
set label "0 (34.5 \045)" at -0.181818182,0.5 right front textcolor rgb '#222222' font ',10'
set label "1 (31.8 \045)" at -0.181818182,1.5 right front textcolor rgb '#222222' font ',10'
set label "2 (30.7 \045)" at -0.181818182,2.5 right front textcolor rgb '#222222' font ',10'
set label "none (3.07 \045)" at -0.181818182,3.5 right front textcolor rgb '#222222' font ',10'
set label "symbol that the channel stands for" at 2,-0.863636364 center front textcolor rgb '#222222' font ',10'
set label "true symbol" at -0.181818182,-0.272727273 right front textcolor rgb '#222222' font ',10'
set label "channel" at -0.181818182,4.27272727 right front textcolor rgb '#666666' font ',8'
plot NaN notitle
